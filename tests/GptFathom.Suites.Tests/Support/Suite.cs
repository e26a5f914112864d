using System.Collections.Concurrent;
using GptFathom.Benchmarks.Starter;
using GptFathom.Runs;

namespace GptFathom.Suites.Tests.Support;

/// <summary>The benchmarks of the assembly by id.</summary>
internal static class Suite
{
    public static IReadOnlyDictionary<string, BenchmarkDefinition> All { get; } = BenchmarkSet.Of(typeof(StarterMath).Assembly).Definitions().ToDictionary(d => d.Id);

    /// <summary>The ids of a suite, in order.</summary>
    public static IEnumerable<string> Ids(string suite) => All.Values.Where(d => d.Attribute.Suite == suite).Select(d => d.Id).Order(StringComparer.Ordinal);

    /// <summary>The benchmark over all data at hand; it is read once.</summary>
    public static Task<LoadedBenchmark> LoadAsync(string id) => Loaded.GetOrAdd(id, new Lazy<Task<LoadedBenchmark>>(() => All[id].LoadAsync(BenchmarkData.All))).Value;

    private static readonly ConcurrentDictionary<string, Lazy<Task<LoadedBenchmark>>> Loaded = new();
}
