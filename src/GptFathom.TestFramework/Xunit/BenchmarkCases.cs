using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>All sample cases of one discovered benchmark.</summary>
internal sealed record BenchmarkCases(LoadedBenchmark Benchmark, IReadOnlyList<SampleTestCase> Samples);
