using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>The root of the JSON report.</summary>
internal sealed record VerdictDocument(
    int SchemaVersion, IReadOnlyList<BenchmarkVerdict> Benchmarks, IReadOnlyList<CapabilityVerdict> Capabilities, RunSummary Run)
{
    public const int CurrentSchemaVersion = 1;
}
