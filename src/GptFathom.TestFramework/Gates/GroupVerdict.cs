namespace GptFathom.Gates;

/// <summary>One group of a benchmark. Percent and points, unrounded; p and verdict only where the groups were judged as a family.</summary>
internal sealed record GroupVerdict(string Id, int N, double? Baseline, double? Candidate, double? Difference, int Gained, int Lost)
{
    /// <summary>Two-sided.</summary>
    public double? P { get; init; }

    /// <summary>P, adjusted for the family by the correction of the run.</summary>
    public double? AdjustedP { get; init; }

    public int? Family { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>Sorted by id (ordinal).</summary>
    public static IReadOnlyList<IGrouping<string, SamplePair>> Split(IReadOnlyList<SamplePair> pairs) => pairs.Any(p => p.Group is not null)
        ? [.. pairs.GroupBy(p => p.Group ?? "").OrderBy(g => g.Key, StringComparer.Ordinal)]
        : [];

    public static GroupVerdict Of(IGrouping<string, SamplePair> group)
    {
        SamplePair[] complete = [.. group.Where(p => p.IsComplete)];
        if (complete.Length == 0) return new(group.Key, 0, null, null, null, 0, 0);
        PairSummary summary = PairSummary.Of(complete);
        return new(group.Key, summary.N, summary.Baseline, summary.Candidate, summary.Difference, summary.Gained, summary.Lost);
    }
}
