using System.Globalization;

namespace GptFathom.Snapshots;

/// <summary>
/// What the gate of one benchmark allows. Shares lie from 0 to 1. What is null or false is not asked for, or was not recorded: nothing can be looser than that.
/// </summary>
internal sealed record GateLimits
{
    private static readonly GateLimit Errors = new(nameof(MaxErrors), LimitBound.Most, l => l.MaxErrors, (l, value) => l with { MaxErrors = value });

    /// <summary>What a comparison with the accepted run must keep.</summary>
    public static IReadOnlyList<GateLimit> OfComparison { get; } =
    [
        new(nameof(MaxDrop), LimitBound.Most, l => l.MaxDrop, (l, value) => l with { MaxDrop = value }),
        Errors,
        new(nameof(MinOverlap), LimitBound.Least, l => l.MinOverlap, (l, value) => l with { MinOverlap = value }),
        // The smaller it is, the more has to drop before the gate says so.
        new(nameof(Alpha), LimitBound.Least, l => l.Alpha, (l, value) => l with { Alpha = value }),
    ];

    /// <summary>What a run must keep whatever the accepted run was.</summary>
    public static IReadOnlyList<GateLimit> Absolute { get; } =
    [
        new(nameof(MinScore), LimitBound.WorstScore, l => l.MinScore, (l, value) => l with { MinScore = value }),
        new(nameof(MaxNoAnswer), LimitBound.Most, l => l.MaxNoAnswer, (l, value) => l with { MaxNoAnswer = value }),
        new(nameof(MaxTruncated), LimitBound.Most, l => l.MaxTruncated, (l, value) => l with { MaxTruncated = value }),
        new(nameof(MaxRefused), LimitBound.Most, l => l.MaxRefused, (l, value) => l with { MaxRefused = value }),
    ];

    public static IReadOnlyList<GateLimit> All { get; } = [.. OfComparison, .. Absolute];

    /// <summary>The shares that can be configured for a benchmark of its own.</summary>
    public static IReadOnlyList<GateLimit> OfBenchmark { get; } = [Errors, .. Absolute];

    public static GateLimits None { get; } = new();

    /// <summary>Margin in points. Only 0 is known to the gate.</summary>
    public double? MaxDrop { get; init; }

    /// <summary>Share of the selected samples that may be errors in either run before no verdict is given.</summary>
    public double? MaxErrors { get; init; }

    /// <summary>Share of the accepted samples that must be there unchanged.</summary>
    public double? MinOverlap { get; init; }

    /// <summary>Level of the tests: a drop is shown where the adjusted p is not above it.</summary>
    public double? Alpha { get; init; }

    /// <summary>Whether each sample must be a hit, whatever the baseline did.</summary>
    public bool EverySample { get; init; }

    /// <summary>Floor of the score; a ceiling where lower is better.</summary>
    public double? MinScore { get; init; }

    /// <summary>Largest share of scored samples in whose output no answer was found.</summary>
    public double? MaxNoAnswer { get; init; }

    /// <summary>Largest share of scored samples that hit the output limit.</summary>
    public double? MaxTruncated { get; init; }

    /// <summary>Largest share of scored samples that were refused.</summary>
    public double? MaxRefused { get; init; }

    /// <summary>These limits, and those of <paramref name="others"/> where they say nothing.</summary>
    public GateLimits Over(GateLimits others) => All.Aggregate(
        this with { EverySample = EverySample || others.EverySample }, (limits, limit) => limit.With(limits, limit.Get(this) ?? limit.Get(others)));

    /// <exception cref="FathomException">A value lies outside its range; the message names benchmark and value.</exception>
    public void Validate(string benchmark)
    {
        if (MaxDrop is not (null or 0)) throw Invalid(nameof(MaxDrop), MaxDrop, "margins are not supported, expected 0");
        foreach (GateLimit limit in OfBenchmark)
        {
            if (limit.Get(this) is not (null or >= 0 and <= 1)) throw Invalid(limit.Name, limit.Get(this), "expected a share from 0 to 1 (0.05 is 5 %)");
        }

        FathomException Invalid(string name, double? value, string problem) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{benchmark}: {name} is {value}; {problem}."));
    }
}
