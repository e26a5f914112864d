using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class BodyResultTests
{
    private static readonly Score Half = Score.Graded(0.5) with { Metric = "mine" };

    [Fact]
    public async Task A_score_is_taken_as_it_is_from_every_form_of_return()
    {
        foreach (object returned in new object[] { Half, Task.FromResult(Half), new ValueTask<Score>(Half), Later(Half) })
            Assert.Equal(Half, await BodyResult.ToScoreAsync(returned));
    }

    [Fact]
    public async Task A_truth_value_is_a_right_or_wrong_score()
    {
        foreach (object returned in new object[] { true, Task.FromResult(true), new ValueTask<bool>(true), Later(true) })
            Assert.Equal((1, MetricKind.Binary, "true-or-false"), Parts(await BodyResult.ToScoreAsync(returned)));
        Assert.Equal((0, MetricKind.Binary, "true-or-false"), Parts(await BodyResult.ToScoreAsync(false)));
    }

    [Fact]
    public async Task A_number_is_a_graded_score()
    {
        foreach (object returned in new object[] { 0.25, Task.FromResult(0.25), new ValueTask<double>(0.25), Later(0.25) })
            Assert.Equal((0.25, MetricKind.Graded, "custom"), Parts(await BodyResult.ToScoreAsync(returned)));
    }

    [Fact]
    public async Task Nothing_returned_and_no_assertion_failed_is_right()
    {
        foreach (object? returned in new object?[] { null, Task.CompletedTask, ValueTask.CompletedTask, Later() })
            Assert.Equal((1, MetricKind.Binary, "assertions"), Parts(await BodyResult.ToScoreAsync(returned)));
        Assert.Equal((0, MetricKind.Binary, "assertions"), Parts(BodyResult.FailedAssertion));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.01)]
    [InlineData(-0.01)]
    public async Task A_number_that_is_no_score_is_an_exception(double value) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await BodyResult.ToScoreAsync(value));

    [Fact]
    public async Task What_a_task_throws_comes_through() =>
        await Assert.ThrowsAsync<FormatException>(async () => await BodyResult.ToScoreAsync(Task.FromException<Score>(new FormatException())));

    [Fact]
    public async Task Anything_else_is_refused_and_named() => Assert.Contains(
        "not String", (await Assert.ThrowsAsync<FathomException>(async () => await BodyResult.ToScoreAsync("1"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(void))]
    [InlineData(typeof(Task))]
    [InlineData(typeof(ValueTask))]
    [InlineData(typeof(Score))]
    [InlineData(typeof(Task<bool>))]
    [InlineData(typeof(ValueTask<double>))]
    public void Types_that_a_body_may_return_have_no_problem(Type returned) => Assert.Null(BodyResult.Problem(returned));

    /// <summary>A task of anything else would be awaited and its value lost: every sample would be right.</summary>
    [Theory]
    [InlineData(typeof(Task<string>), "it returns Task<String>; expected Score, bool, double or nothing")]
    [InlineData(typeof(Task<float>), "it returns Task<Single>; expected")]
    [InlineData(typeof(ValueTask<bool?>), "it returns ValueTask<Nullable<Boolean>>; expected")]
    [InlineData(typeof(int), "it returns Int32; expected")]
    [InlineData(typeof(object), "it returns Object; expected")]
    public void Types_that_are_no_score_are_named(Type returned, string expected) => Assert.StartsWith(expected, BodyResult.Problem(returned), StringComparison.Ordinal);

    private static (double, MetricKind, string) Parts(Score score) => (score.Value, score.Kind, score.Metric);

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private static async Task Later() => await Task.Yield();
}
