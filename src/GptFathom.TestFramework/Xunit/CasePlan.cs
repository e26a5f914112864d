using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>What a run was asked for: ordinary tests, samples, gates. A gate that is selected alone brings its samples along.</summary>
internal sealed class CasePlan
{
    public CasePlan(IReadOnlyCollection<IXunitTestCase> selected, DiscoveredCases discovered)
    {
        Gates = [.. selected.OfType<GateTestCase>().OrderBy(g => g.Scope)];
        List<SampleTestCase> samples = [.. selected.OfType<SampleTestCase>()];
        HashSet<string> touched = [.. samples.Select(s => s.Benchmark.Id)];
        foreach (GateTestCase gate in Gates)
        {
            bool isAlone = gate.Scope == GateScope.Benchmark || (samples.Count == 0 && !Gates.Any(g => g.Scope < gate.Scope));
            if (!isAlone) continue;
            foreach (BenchmarkCases cases in discovered.JudgedBy(gate))
            {
                if (touched.Add(cases.Benchmark.Id)) samples.AddRange(cases.Samples);
            }
        }
        Executed = [.. selected.Where(c => c is not (GateTestCase or SampleTestCase)), .. samples];
    }

    /// <summary>The gates to report, in the order of their scope.</summary>
    public IReadOnlyList<GateTestCase> Gates { get; }

    /// <summary>The cases that xunit runs.</summary>
    public IReadOnlyList<IXunitTestCase> Executed { get; }
}
