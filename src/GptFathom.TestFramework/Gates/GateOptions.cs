namespace GptFathom.Gates;

/// <summary>What holds for all gates of a run.</summary>
internal sealed record GateOptions
{
    /// <summary>Two-sided level of each family, above 0 and at most 0.5.</summary>
    public double Alpha { get; init; } = 0.05;

    public Correction Correction { get; init; } = Correction.Holm;

    /// <summary>Whether an inconclusive gate fails instead of being skipped.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether a gate without baseline fails instead of being skipped.</summary>
    public bool FailOnMissingBaseline { get; init; }

    /// <summary>Whether the run's gate fails when anything is looser than the accepted runs say.</summary>
    public bool FailOnLoosened { get; init; }

    /// <summary>Key of the random sign flips: same seed and inputs, same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Random sign flips of a test that has too many samples for all of them; from 999 to 1,000,000.</summary>
    public int Permutations { get; init; } = 9_999;

    /// <summary>Chance with which the smallest visible drop is seen; at least 0.5 and below 1.</summary>
    public double Power { get; init; } = 0.80;

    /// <summary>Share of the baseline's samples that the candidate must have unchanged, from 0 to 1.</summary>
    public double MinOverlap { get; init; } = 0.9;

    /// <exception cref="FathomException">A value lies outside its range; the message names it.</exception>
    public void Validate()
    {
        Require(Alpha is > 0 and <= 0.5, nameof(Alpha), Alpha, "above 0 and at most 0.5");
        Require(Enum.IsDefined(Correction), nameof(Correction), Correction, "Holm or BenjaminiHochberg");
        Require(Permutations is >= 999 and <= 1_000_000, nameof(Permutations), Permutations, "from 999 to 1,000,000");
        Require(Power is >= 0.5 and < 1, nameof(Power), Power, "at least 0.5 and below 1");
        Require(MinOverlap is >= 0 and <= 1, nameof(MinOverlap), MinOverlap, "a share from 0 to 1");
    }

    private static void Require(bool valid, string name, IFormattable value, string expected)
    {
        if (!valid) throw new FathomException($"Gate:{name} is {Figures.Plain(value)}; expected {expected}.");
    }
}
