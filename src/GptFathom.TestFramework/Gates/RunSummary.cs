namespace GptFathom.Gates;

/// <summary>The verdict on the run: derived from its parts, tested no further.</summary>
internal sealed record RunSummary
{
    /// <summary>The first in the order of <see cref="Gates.Verdict"/> that any part has; incomplete where nothing was judged.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The parts that have it.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The other verdicts that occur, in the same order.</summary>
    public required IReadOnlyList<Standing> Others { get; init; }

    public required Seesaw? Seesaw { get; init; }

    /// <summary>The benchmarks of which only a part was run by intent, and what part.</summary>
    public IReadOnlyList<string> PartlyRun { get; init; } = [];

    /// <summary>What is looser than the accepted runs say.</summary>
    public IReadOnlyList<Relaxation> Loosened { get; init; } = [];

    /// <summary>Whether the run's gate fails for that, whatever the verdict.</summary>
    public bool LoosenedFails { get; init; }

    /// <summary>How the p-values were adjusted.</summary>
    public Correction Correction { get; init; }

    /// <summary>What may be relied on, and what not.</summary>
    public required string Promise { get; init; }

    public static RunSummary Of(IReadOnlyList<RunPart> parts, GatePolicy policy, IReadOnlyList<Relaxation> loosened)
    {
        Standing[] standings = [.. parts.GroupBy(p => p.Verdict).OrderBy(g => g.Key).Select(g => new Standing(g.Key, [.. g.Select(p => p.Name).Distinct()]))];
        Standing first = standings.FirstOrDefault() ?? new(Verdict.Incomplete, []);
        return new()
        {
            Verdict = first.Verdict,
            Names = first.Names,
            Others = [.. standings.Skip(1)],
            Seesaw = Seesaw.Of(parts),
            Loosened = loosened,
            LoosenedFails = policy.FailOnLoosened && loosened.Any(l => l.IsFailure),
            Correction = policy.Correction,
            Promise = Reasons.Promise(policy),
        };
    }
}
