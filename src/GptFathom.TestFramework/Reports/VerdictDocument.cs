using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>The root of the JSON report.</summary>
internal sealed record VerdictDocument(
    int SchemaVersion, IReadOnlyList<BenchmarkVerdict> Benchmarks, IReadOnlyList<CapabilityVerdict> Capabilities, RunSummary Run)
{
    /// <summary>The one whose adjusted p and minimum detectable drop were named otherwise.</summary>
    public const int FirstSchemaVersion = 1;

    public const int CurrentSchemaVersion = 2;
}
