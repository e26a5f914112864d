using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>When a build goes red: what holds for all gates of a run, and what each benchmark's gate allows.</summary>
internal sealed record GatePolicy
{
    /// <summary>Two-sided level of each family: the chance of a red build when nothing differs. Above 0 and at most 0.5.</summary>
    public double Alpha { get; init; } = 0.05;

    public Correction Correction { get; init; } = Correction.Holm;

    /// <summary>Whether an inconclusive gate fails instead of being skipped.</summary>
    public bool Strict { get; init; }

    /// <summary>What happens without a baseline; null fails on a build server and skips elsewhere.</summary>
    public MissingBaseline? Missing { get; init; }

    /// <summary>Share of the samples that may be errors, where neither configuration nor declaration of a benchmark says anything. From 0 to 1.</summary>
    public double MaxErrors { get; init; } = 0.01;

    /// <summary>Share of the baseline's samples that the candidate must have unchanged, from 0 to 1.</summary>
    public double MinOverlap { get; init; } = 0.9;

    /// <summary>Seed of the random sign flips: same seed and inputs, same bits.</summary>
    public long Seed { get; init; }

    /// <summary>Random sign flips of a test that has too many samples for all of them; from 999 to 1,000,000.</summary>
    public int Permutations { get; init; } = 9_999;

    /// <summary>Chance with which the smallest visible drop is seen; at least 0.5 and below 1.</summary>
    public double Power { get; init; } = 0.80;

    /// <summary>The limits that a benchmark has of its own, by its id.</summary>
    public IReadOnlyDictionary<string, GateLimits> Benchmarks { get; init; } = new Dictionary<string, GateLimits>();

    /// <summary>Whether this is a build server.</summary>
    public bool IsContinuousIntegration { get; init; }

    /// <summary>Whether a gate without baseline fails instead of being skipped.</summary>
    public bool FailOnMissingBaseline => Missing is { } missing ? missing == MissingBaseline.Fail : IsContinuousIntegration;

    /// <summary>Whether the run's gate fails when anything is looser than the accepted runs say.</summary>
    public bool FailOnLoosened => IsContinuousIntegration;

    /// <summary>What the gate of a benchmark allows that says nothing of its own.</summary>
    public GateLimits Limits => new() { MaxDrop = 0, MaxErrors = MaxErrors, MinOverlap = MinOverlap, Alpha = Alpha };

    /// <summary>What the gate of a declared benchmark allows. Where every sample counts, an error cannot be left out either.</summary>
    public GateLimits LimitsOf(BenchmarkAttribute declared)
    {
        GateLimits limits = LimitsOf(declared.Name, new() { MaxErrors = double.IsNaN(declared.MaxErrors) ? null : declared.MaxErrors });
        return declared.Gate == GateMode.EverySample ? limits with { EverySample = true, MaxErrors = 0 } : limits;
    }

    /// <summary>What the gate of a benchmark allows whose declaration is not at hand.</summary>
    /// <param name="benchmark">Its id.</param>
    public GateLimits LimitsOf(string benchmark) => LimitsOf(benchmark, GateLimits.None);

    private GateLimits LimitsOf(string benchmark, GateLimits declared) => Benchmarks.GetValueOrDefault(benchmark, GateLimits.None).Over(declared).Over(Limits);

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
