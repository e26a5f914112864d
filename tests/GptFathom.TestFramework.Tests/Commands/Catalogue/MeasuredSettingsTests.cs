using GptFathom.Commands.Catalogue;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Commands.Catalogue;

public class MeasuredSettingsTests
{
    [Fact]
    public async Task Metric_and_fingerprint_are_those_of_a_run()
    {
        LoadedBenchmark benchmark = Declared.Loaded<NumberBody>(nameof(NumberBody.Solve), new Sample { Id = "1", Input = "2 + 2?", Targets = ["4"] });
        MeasuredSettings measured = await OfAsync(benchmark.Definition, benchmark);
        Assert.Equal("final-number/1 → number-equality/1", measured.Metric);
        Assert.Matches("^`[0-9a-f]{8}`$", measured.Fingerprint);
    }

    [Fact]
    public async Task Without_data_the_fingerprint_is_not_told() =>
        Assert.Equal(new MeasuredSettings("final-number/1 → number-equality/1", "needs its data"), await OfAsync(Declared.Definition<NumberBody>(nameof(NumberBody.Solve)), null));

    [Fact]
    public async Task A_body_that_scores_nothing_leaves_them_to_a_run() =>
        Assert.Equal(
            new MeasuredSettings("after a run", "after a run"),
            await OfAsync(Declared.Definition<Bodies>(nameof(Bodies.Unscored)), Declared.Loaded<Bodies>(nameof(Bodies.Unscored), new Sample { Id = "1", Input = "?" })));

    [Fact]
    public async Task A_body_that_asks_other_models_is_not_run() =>
        Assert.Equal("needs its models", (await OfAsync(Declared.Definition<Bodies>(nameof(Bodies.Judged)), null)).Fingerprint);

    private static Task<MeasuredSettings> OfAsync(BenchmarkDefinition definition, LoadedBenchmark? benchmark) =>
        MeasuredSettings.OfAsync(definition, benchmark, TestContext.Current.CancellationToken);

    private sealed class Bodies
    {
        [Benchmark("unscored", Capability.Coding), JsonLines("none.jsonl")]
        public static Score Unscored(Question question) => throw new UnscoredException($"nobody runs {question.Sample.Id}");

        [Benchmark("judged", Capability.Reasoning), JsonLines("none.jsonl")]
        public static bool Judged(Question question, [Model("judge")] IChatClient judge) => throw new InvalidOperationException($"{question} {judge}");
    }
}
