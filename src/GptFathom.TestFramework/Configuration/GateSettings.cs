using GptFathom.Gates;

namespace GptFathom.Configuration;

/// <summary>When a build goes red. Shares are from 0 to 1.</summary>
internal sealed record GateSettings
{
    /// <summary>Chance of a red build when nothing differs; from 0.0001 to 0.5.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Whether an inconclusive gate fails.</summary>
    public bool Strict { get; init; }

    /// <summary>Null fails in CI and skips elsewhere.</summary>
    public MissingBaseline? Missing { get; init; }

    /// <summary>Share of samples that may have an error.</summary>
    public double MaxErrors { get; init; } = 0.01;

    /// <summary>Share of the verified ids that must pair.</summary>
    public double MinOverlap { get; init; } = 0.9;

    /// <summary>Seed of the sign flips and of the order of samples.</summary>
    public long Seed { get; init; }

    public Correction Correction { get; init; }

    /// <summary>By benchmark id.</summary>
    public IReadOnlyDictionary<string, BenchmarkGateSettings> Benchmarks { get; init; } = new Dictionary<string, BenchmarkGateSettings>();
}
