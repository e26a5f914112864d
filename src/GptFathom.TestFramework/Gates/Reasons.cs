namespace GptFathom.Gates;

/// <summary>The words of the verdicts.</summary>
internal static class Reasons
{
    public const string NoBaseline = "no accepted run to compare with";
    public const string NothingCompared = "none of its benchmarks could be compared";
    public const string NoRun = "the candidate has no run";

    public static string Promise(GatePolicy policy)
    {
        string promise = $"when nothing differs anywhere, at most {Figures.Plain(Math.Round(100 * policy.Alpha, 3))} in 100 runs go red";
        return policy.Correction == Correction.Holm
            ? $"{char.ToUpperInvariant(promise[0])}{promise[1..]}."
            : $"Benjamini-Hochberg limits the expected share of false alarms among the alarms. The family-wise promise ({promise}) is off.";
    }

    public static string Of(AdjustedResult result, PairedTest? test, GatePolicy policy) => result.Verdict switch
    {
        Verdict.Regressed => "a drop that chance does not explain",
        Verdict.Improved => "a gain that chance does not explain",
        Verdict.Held => "no drop shown",
        Verdict.Inconclusive => $"too few samples: {Figures.Count(test!.Differences.CanFall)} of {Figures.Count(test.Differences.Count)} "
            + $"could have got worse, and even all of them would not have been red at {Figures.Plain(policy.Alpha)} in a family of {result.Family}",
        _ => $"the {Counted(test!.Missing, "missing sample")} could change the verdict",
    };

    public static string Unfinished(int done, int selected) => $"only {Figures.Count(done)} of {Counted(selected, "selected sample")} are in the run";

    public static string LittleOverlap(Pairing pairing) => $"only {Figures.Count(pairing.Pairs.Count)} of {Counted(pairing.Expected, "accepted sample")} "
        + $"are in this run ({Figures.Count(pairing.Removed.Count)} removed, {Figures.Count(pairing.Changed.Count)} changed)";

    public static string NotBinary(string id, double score) =>
        $"sample '{id}' scores {Figures.Plain(score)}, but the metric declares scores of 0 or 1";

    public static string TooManyErrors(int errors, int selected, double limit) =>
        $"{Counted(errors, "error")} in {Counted(selected, "sample")} ({Figures.Share((double)errors / selected)}), more than MaxErrors {Figures.Share(limit)}";

    public static string NoPairs => "no sample has a score in both runs";

    public static string Floor(double score, Interval bounds, double floor, bool lowerIsBetter) => lowerIsBetter
        ? $"score {Figures.Share(score)}, with 95 % confidence above {Figures.Share(bounds.Low)}; MinScore allows at most {Figures.Share(floor)}"
        : $"score {Figures.Share(score)}, with 95 % confidence below {Figures.Share(bounds.High)}; MinScore is {Figures.Share(floor)}";

    public static string Missed(int misses, int samples) => $"every sample must be a hit, and {Figures.Count(misses)} of {Figures.Count(samples)} were missed";

    public static string Limit(string name, int count, int scored, double limit) =>
        $"{Counted(count, "sample")} of {Figures.Count(scored)} ({Figures.Share((double)count / scored)}), more than {name} {Figures.Share(limit)}";

    private static string Counted(int count, string noun) => $"{Figures.Count(count)} {noun}{(count == 1 ? "" : "s")}";
}
