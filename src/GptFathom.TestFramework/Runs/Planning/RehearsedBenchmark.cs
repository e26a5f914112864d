using GptFathom.Snapshots;

namespace GptFathom.Runs.Planning;

/// <summary>A benchmark of a run that asks nothing.</summary>
/// <param name="Planned">The benchmark with its samples.</param>
/// <param name="Baseline">The accepted run, or null.</param>
internal sealed record RehearsedBenchmark(PlannedBenchmark Planned, BenchmarkRun? Baseline)
{
    public LoadedBenchmark Benchmark => Planned.Benchmark;

    /// <summary>Why its body cannot be called outside of a test run, or null.</summary>
    public string? Problem { get; } = DetachedBody.Problem(Planned.Benchmark.Definition);
}
