namespace GptFathom.Snapshots;

/// <summary>What the gate allowed when a run was made. What is null or false was not asked for, or not recorded: nothing can be looser than that.</summary>
internal sealed record GateTerms
{
    public static GateTerms None { get; } = new();

    /// <summary>Margin in points.</summary>
    public double? MaxDrop { get; init; }

    /// <summary>Share of samples that may be errors.</summary>
    public double? MaxErrors { get; init; }

    /// <summary>Share of the accepted samples that must be there unchanged.</summary>
    public double? MinOverlap { get; init; }

    /// <summary>Level of the tests: a drop is shown where the adjusted p is not above it.</summary>
    public double? Alpha { get; init; }

    /// <summary>Whether each sample had to be a hit.</summary>
    public bool EverySample { get; init; }

    /// <summary>Floor of the score; a ceiling where lower is better.</summary>
    public double? MinScore { get; init; }

    public double? MaxNoAnswer { get; init; }

    public double? MaxTruncated { get; init; }

    public double? MaxRefused { get; init; }
}
