namespace GptFathom.Snapshots;

/// <summary>The first line of a snapshot: what was measured, how, and under which gate.</summary>
internal sealed record RunHeader
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Settings of a run whose outputs were imported: nobody can say how they were asked.</summary>
    public const string ImportedSettings = "imported";

    public required string Benchmark { get; init; }

    public required string Capability { get; init; }

    /// <summary>Name of the model as configured.</summary>
    public required string Model { get; init; }

    /// <summary>The names the provider answered under, sorted; empty where it gave none.</summary>
    public IReadOnlyList<string> AnsweredModels { get; init; } = [];

    /// <summary>Everything declared that changes what is measured (shots, decoding, template, extraction, metric ...). Compared name by name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Hash of <see cref="Settings"/> with benchmark id.</summary>
    public required string Fingerprint { get; init; }

    public required MetricKind Kind { get; init; }

    public bool LowerIsBetter { get; init; }

    /// <summary>A score at or above it (at or below, where lower is better) is a hit.</summary>
    public required double Threshold { get; init; }

    /// <summary>What the gate allowed when the run was made.</summary>
    public GateLimits Gate { get; init; } = GateLimits.None;

    /// <summary>Number of samples selected for the run.</summary>
    public required int Samples { get; init; }

    /// <summary>True when the run covers only a part of the benchmark (limit, shard).</summary>
    public bool IsPartial { get; init; }

    /// <summary>Which part that is.</summary>
    public Extent Extent { get; init; } = Extent.Whole;

    public bool IsImported => Settings.ContainsKey(ImportedSettings);

    public HitRule Hits => new(Threshold, LowerIsBetter);
}
