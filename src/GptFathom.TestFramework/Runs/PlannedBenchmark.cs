namespace GptFathom.Runs;

/// <summary>A benchmark with the samples that a whole run of it has: all of them, or what a limit leaves.</summary>
internal sealed record PlannedBenchmark(LoadedBenchmark Benchmark, IReadOnlyList<Sample> SampleSet);
