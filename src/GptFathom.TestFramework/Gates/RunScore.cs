using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The score of one run by itself, over the samples that have one.</summary>
/// <param name="Mean">From 0 to 1, each group counting the same.</param>
/// <param name="IsProportion">Whether it is a plain share of right answers.</param>
internal readonly record struct RunScore(WeightedMean Mean, bool IsProportion)
{
    /// <summary>Null where no sample has a score.</summary>
    public static RunScore? Of(BenchmarkRun run)
    {
        SampleRecord[] scored = [.. run.Records.Where(r => !r.IsError).OrderBy(r => r.Id, StringComparer.Ordinal)];
        if (scored.Length == 0) return null;
        double[] weights = Weighting.Of([.. scored.Select(r => r.Group)]);
        return new(WeightedMean.Of(weights, [.. scored.Select(r => r.Score!.Value)]), IsBinary(run) && Weighting.AreEqual(weights));
    }

    /// <summary>Whether scores are right-or-wrong: declared so, and asked once.</summary>
    public static bool IsBinary(BenchmarkRun run) => run.Header.Kind == MetricKind.Binary && run.Records.All(r => r.Attempts.Count == 1);
}
