using System.Collections.Concurrent;

namespace GptFathom.Xunit;

/// <summary>The benchmarks that one discovery found, for gates that are selected without their samples.</summary>
internal sealed class DiscoveredCases
{
    private readonly ConcurrentDictionary<string, BenchmarkCases> _byId = new(StringComparer.Ordinal);

    public void Add(BenchmarkCases cases) => _byId[cases.Benchmark.Id] = cases;

    /// <summary>The benchmarks that a gate judges.</summary>
    public IEnumerable<BenchmarkCases> JudgedBy(GateTestCase gate) => gate.Scope switch
    {
        GateScope.Benchmark => _byId.TryGetValue(gate.Subject, out BenchmarkCases? cases) ? [cases] : [],
        GateScope.Capability => _byId.Values.Where(c => c.Benchmark.Definition.Attribute.Capability == gate.Subject),
        _ => _byId.Values,
    };

    /// <summary>Lets go of all samples.</summary>
    /// <returns>How many there were.</returns>
    public int Clear()
    {
        int count = 0;
        foreach (SampleTestCase sample in _byId.Values.SelectMany(cases => cases.Samples))
        {
            sample.Release();
            count++;
        }
        _byId.Clear();
        return count;
    }
}
