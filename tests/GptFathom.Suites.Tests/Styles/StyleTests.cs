using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>Every benchmark over all of its real data: right answers however they are put, and replies that only look like them.</summary>
public class StyleTests
{
    public static TheoryData<string> Benchmarks => WholeSuiteTests.Benchmarks;

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task At_least_995_of_1000_right_answers_score_in_every_style(string id) =>
        AssertAll(await new StyledReplies(await Suite.LoadAsync(id)).RightAsync(), share => share is null or >= 0.995);

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task At_most_5_of_1000_other_replies_score_in_every_style(string id) =>
        AssertAll(await new StyledReplies(await Suite.LoadAsync(id)).WrongAsync(), share => share is null or <= 0.005);

    /// <summary>The text of an option may be too short or too common to be looked for, so that not every one is found.</summary>
    [Theory]
    [InlineData("mmlu"), InlineData("arc-easy"), InlineData("arc-challenge"), InlineData("truthfulqa")]
    public async Task An_option_repeated_word_for_word_is_that_option(string id)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync(id);
        Bodies bodies = new(benchmark);
        Sample[] samples = [.. benchmark.Samples.Where(s => s.Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == s.Choices.Count)];
        ScoredAttempt[] attempts = await Task.WhenAll(samples.Select(s => bodies.ScoreAsync(s, $"The answer is {s.Choices[s.Target[0] - 'A']}")));
        Assert.InRange(attempts.Average(attempt => attempt.Attempt.Score ?? 0), 0.9, 1);
    }

    private static void AssertAll(IReadOnlyList<StyleShare> shares, Predicate<double?> isFine)
    {
        Assert.InRange(shares.Count, 10, int.MaxValue);
        Assert.True(
            shares.All(share => isFine(share.Value)),
            $"Not as it should be:\n{Lines(shares.Where(share => !isFine(share.Value)))}\nThe others:\n{Lines(shares.Where(share => isFine(share.Value)))}");
    }

    private static string Lines(IEnumerable<StyleShare> shares) => string.Join('\n', shares);
}
