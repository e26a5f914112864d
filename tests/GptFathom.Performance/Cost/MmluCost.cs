using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;

namespace GptFathom.Performance.Cost;

/// <summary>MMLU's 14,042 questions with their 5 exemplars through the real definition, asked of a model in the same process.</summary>
internal sealed class MmluCost(StandardSuite suite)
{
    private LoadedBenchmark? _loaded;

    public async Task<int> RunAsync() => await AskAsync(await suite.LoadAsync("mmlu"));

    public async Task<int> ReadAsync() => (_loaded = await suite.LoadAsync("mmlu")).Samples.Count;

    public Task<int> AskAsync() => AskAsync(_loaded!);

    private static async Task<int> AskAsync(LoadedBenchmark benchmark)
    {
        Bodies bodies = new(benchmark);
        foreach ((int index, Sample sample) in benchmark.Samples.Index())
        {
            ScoredAttempt attempt = await bodies.ScoreAsync(sample, Reply(sample, index));
            if (attempt.Score?.Value != 1) throw new InvalidOperationException($"{sample.Id}: {attempt.Attempt.Outcome} {attempt.Attempt.Cause}");
        }
        return benchmark.Samples.Count;
    }

    /// <summary>What fits into the 10 tokens that the benchmark allows.</summary>
    private static string Reply(Sample sample, int index) => (index % 4) switch
    {
        0 => sample.Target,
        1 => $"({sample.Target})",
        2 => $"The answer is ({sample.Target}).",
        _ => $"**Answer:** {sample.Target}",
    };
}
