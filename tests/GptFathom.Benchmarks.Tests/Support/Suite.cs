using System.Collections.Concurrent;
using GptFathom.Benchmarks.Math;
using GptFathom.Runs;

namespace GptFathom.Benchmarks.Tests.Support;

/// <summary>The benchmarks of the assembly by id.</summary>
internal static class Suite
{
    public static IReadOnlyDictionary<string, BenchmarkDefinition> All { get; } = BenchmarkDefinition.AllOf(typeof(Gsm8k).Assembly);

    /// <summary>The ids of a suite, in order.</summary>
    public static IEnumerable<string> Ids(string suite) => All.Values.Where(d => d.Attribute.Suite == suite).Select(d => d.Id).Order(StringComparer.Ordinal);

    public static Task<LoadedBenchmark> LoadAsync(string id) => All[id].LoadAsync(BenchmarkData.All);
}
