namespace GptFathom.Gates;

/// <summary>Something got better while something else got worse. Neither list is empty.</summary>
internal sealed record Seesaw(IReadOnlyList<Shift> Improved, IReadOnlyList<Shift> Regressed)
{
    /// <summary>Null unless both verdicts occur. What its capability or benchmark already stands for is not listed again.</summary>
    public static Seesaw? Of(IReadOnlyList<RunPart> parts)
    {
        IReadOnlyList<Shift> improved = Side(Verdict.Improved), regressed = Side(Verdict.Regressed);
        return improved.Count > 0 && regressed.Count > 0 ? new(improved, regressed) : null;

        IReadOnlyList<Shift> Side(Verdict verdict) =>
            [.. parts.Where(p => p.Verdict == verdict && !p.IsCovered).Select(p => new Shift(p.Name, p.Difference ?? 0))];
    }
}
