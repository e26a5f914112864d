namespace GptFathom.Gates;

/// <summary>The whole verdict; every report is a projection of it.</summary>
/// <param name="Benchmarks">Sorted by id (ordinal).</param>
/// <param name="Capabilities">Sorted by name (ordinal).</param>
/// <param name="Run">What follows for the run.</param>
internal sealed record RunVerdict(IReadOnlyList<BenchmarkVerdict> Benchmarks, IReadOnlyList<CapabilityVerdict> Capabilities, RunSummary Run)
{
    /// <summary>The same, with the benchmarks named at their capability that belong to it and were not judged.</summary>
    /// <param name="unjudged">Id and capability.</param>
    public RunVerdict LeavingOut(IEnumerable<(string Benchmark, string Capability)> unjudged)
    {
        ILookup<string, string> names = unjudged.ToLookup(u => u.Capability, u => u.Benchmark, StringComparer.Ordinal);
        return this with { Capabilities = [.. from c in Capabilities select c with { LeftOut = [.. c.LeftOut.Concat(names[c.Id]).Order(StringComparer.Ordinal)] }] };
    }
}
