namespace GptFathom.Gates;

/// <summary>The whole verdict; every report is a projection of it.</summary>
/// <param name="Benchmarks">Sorted by id (ordinal).</param>
/// <param name="Capabilities">Sorted by name (ordinal).</param>
/// <param name="Run">What follows for the run.</param>
internal sealed record RunVerdict(IReadOnlyList<BenchmarkVerdict> Benchmarks, IReadOnlyList<CapabilityVerdict> Capabilities, RunSummary Run);
