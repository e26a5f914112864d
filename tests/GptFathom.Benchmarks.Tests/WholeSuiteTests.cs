using GptFathom.Benchmarks.Tests.Support;
using GptFathom.Runs;
using Xunit;

namespace GptFathom.Benchmarks.Tests;

/// <summary>Every benchmark over all of its real data at hand, with models that reply as described.</summary>
public class WholeSuiteTests
{
    /// <summary>Programs are not run here; of the toxicity prompts there are no data.</summary>
    public static TheoryData<string> Benchmarks => [.. Suite.Ids("standard").Except(["humaneval", "mbpp", "realtoxicityprompts"])];

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task A_model_that_answers_perfectly_scores_100(string id)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync(id);
        Bodies bodies = new(benchmark);
        List<string> missed = [];
        foreach (Sample sample in benchmark.Samples.Where(s => s.Targets.Count > 0))
        {
            ScoredAttempt attempt = await bodies.ScoreAsync(sample, Right(sample));
            if (attempt.Score?.Value != 1) missed.Add($"{sample.Id}: {Right(sample)} → {attempt.Attempt.Answer} {attempt.Attempt.Outcome} {attempt.Attempt.Cause}");
        }
        Assert.Equal((0, ""), (missed.Count, string.Join('\n', missed.Take(10))));
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task A_model_that_answers_nothing_scores_0_without_an_answer(string id)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync(id);
        Bodies bodies = new(benchmark);
        foreach (Sample sample in benchmark.Samples)
        {
            ScoredAttempt attempt = await bodies.ScoreAsync(sample, "I do not know.");
            Assert.Equal((Outcome.NoAnswer, 0), (attempt.Attempt.Outcome, attempt.Score?.Value));
        }
    }

    private static string Right(Sample sample) => sample.Choices.Count > 0 ? $"The answer is ({sample.Target})." : sample.Target;
}
