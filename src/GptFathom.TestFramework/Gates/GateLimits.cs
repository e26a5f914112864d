namespace GptFathom.Gates;

/// <summary>What one benchmark's gate allows. Shares lie from 0 to 1.</summary>
internal sealed record GateLimits
{
    /// <summary>Margin in points. Only 0 is known to the gate.</summary>
    public double MaxDrop { get; init; }

    /// <summary>Share of the selected samples that may be errors in either run before no verdict is given.</summary>
    public double MaxErrors { get; init; } = 0.01;

    /// <summary>Whether each sample must be a hit, whatever the baseline did.</summary>
    public bool EverySample { get; init; }

    /// <summary>Absolute floor of the score, from 0 to 1; a ceiling where lower is better. Null for none.</summary>
    public double? MinScore { get; init; }

    /// <summary>Largest share of scored samples in whose output no answer was found, or null.</summary>
    public double? MaxNoAnswer { get; init; }

    /// <summary>Largest share of scored samples that hit the output limit, or null.</summary>
    public double? MaxTruncated { get; init; }

    /// <summary>Largest share of scored samples that were refused, or null.</summary>
    public double? MaxRefused { get; init; }

    /// <exception cref="FathomException">A value lies outside its range; the message names benchmark and value.</exception>
    public void Validate(string benchmark)
    {
        if (MaxDrop != 0) throw new FathomException($"{benchmark}: MaxDrop is {Figures.Plain(MaxDrop)}; margins are not supported, expected 0.");
        RequireShare(MaxErrors, nameof(MaxErrors));
        RequireShare(MinScore, nameof(MinScore));
        RequireShare(MaxNoAnswer, nameof(MaxNoAnswer));
        RequireShare(MaxTruncated, nameof(MaxTruncated));
        RequireShare(MaxRefused, nameof(MaxRefused));

        void RequireShare(double? value, string name)
        {
            if (value is not (null or >= 0 and <= 1))
                throw new FathomException($"{benchmark}: {name} is {Figures.Plain(value)}; expected a share from 0 to 1 (0.05 is 5 %).");
        }
    }
}
