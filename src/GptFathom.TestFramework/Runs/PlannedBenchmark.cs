using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>A benchmark with the samples that a run of it has: all of them, or what a limit and a shard leave.</summary>
internal sealed class PlannedBenchmark(LoadedBenchmark benchmark, Extent asked)
{
    public LoadedBenchmark Benchmark => benchmark;

    public IReadOnlyList<Sample> SampleSet { get; } = SampleSelection.Take(benchmark.Samples, asked);

    /// <summary>What was asked for, as far as it leaves anything out.</summary>
    public Extent Extent => SampleSet.Count == benchmark.Samples.Count ? Extent.Whole : asked.Within(benchmark.Samples.Count);
}
