namespace GptFathom.Gates;

/// <summary>The scores of a set of complete pairs, for reading. Scores in percent and the difference in points, where negative is worse.</summary>
internal sealed record PairSummary(int N, double Baseline, double Candidate, double Difference, int Gained, int Lost)
{
    /// <summary>Weighted as the test weighs them: each group the same.</summary>
    /// <param name="pairs">Complete, at least one.</param>
    public static PairSummary Of(IReadOnlyList<SamplePair> pairs) => Of(pairs, Weighting.Of([.. pairs.Select(p => p.Group)]));

    /// <summary>Each sample the same.</summary>
    /// <param name="pairs">Complete, at least one.</param>
    public static PairSummary Micro(IReadOnlyList<SamplePair> pairs) => Of(pairs, [.. pairs.Select(_ => 1.0)]);

    private static PairSummary Of(IReadOnlyList<SamplePair> pairs, double[] weights)
    {
        return new(pairs.Count, Mean(p => p.Baseline!.Value), Mean(p => p.Candidate!.Value), Mean(p => p.Difference),
            pairs.Count(p => p.IsGained), pairs.Count(p => p.IsLost));

        double Mean(Func<SamplePair, double> value) => 100 * Weighting.Mean(weights, [.. pairs.Select(value)]);
    }
}
