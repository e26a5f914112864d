using GptFathom.Runs;
using GptFathom.Suites.Tests.Styles;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests;

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
        for (int i = 0; i < benchmark.Samples.Count; i++)
        {
            Sample sample = benchmark.Samples[i];
            foreach (string reply in (string[])["I do not know.", Abstentions.All[i % Abstentions.All.Length]])
            {
                if (IsAnswer(reply, sample)) continue;
                ScoredAttempt attempt = await bodies.ScoreAsync(sample, reply);
                Assert.Equal((reply, Outcome.NoAnswer, 0), (reply, attempt.Attempt.Outcome, attempt.Score?.Value));
            }
        }
    }

    /// <summary>Some questions have an answer like "?", or an option that says what the reply says.</summary>
    private static bool IsAnswer(string reply, Sample sample) => sample.Targets.Contains(reply)
        || sample.Choices.Any(choice => choice.Trim('.') == reply.Trim('.') || (choice.Length > 5 && reply.Contains(choice.Trim('.'), StringComparison.Ordinal)));

    private static string Right(Sample sample) => sample.Choices.Count > 0 ? $"The answer is ({sample.Target})." : sample.Target;
}
