using System.Collections.Concurrent;

namespace GptFathom.Runs;

/// <summary>The benchmarks that one discovery found. Thread-safe.</summary>
internal sealed class FoundBenchmarks
{
    private readonly ConcurrentDictionary<string, PlannedBenchmark> _planned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefusedBenchmark> _refused = new(StringComparer.Ordinal);

    /// <summary>Those that can run, by id.</summary>
    public IReadOnlyDictionary<string, PlannedBenchmark> Planned => _planned;

    /// <summary>Those that cannot, by id.</summary>
    public IReadOnlyDictionary<string, RefusedBenchmark> Refused => _refused;

    /// <summary>The capabilities of all of them.</summary>
    public IEnumerable<string> Capabilities =>
        _planned.Values.Select(p => p.Benchmark.Definition.Attribute.Capability).Concat(_refused.Values.Select(r => r.Capability)).Distinct(StringComparer.Ordinal);

    /// <exception cref="FathomException">There is one of that name already.</exception>
    public PlannedBenchmark Add(PlannedBenchmark planned) => _planned.TryAdd(planned.Benchmark.Id, planned)
        ? planned
        : throw new FathomException($"Two benchmarks are named '{planned.Benchmark.Id}'; names are unique in a test assembly.");

    /// <summary>Notes that a benchmark cannot run; its gate says why.</summary>
    public void Refuse(BenchmarkAttribute benchmark, string reason) => _refused[benchmark.Name] = new RefusedBenchmark(benchmark.Name, benchmark.Capability, reason);

    public void Clear()
    {
        _planned.Clear();
        _refused.Clear();
    }
}
