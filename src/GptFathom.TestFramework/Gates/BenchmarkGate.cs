namespace GptFathom.Gates;

/// <summary>From a benchmark's pairs and its family's result to its verdict.</summary>
internal static class BenchmarkGate
{
    /// <param name="comparison">The benchmark.</param>
    /// <param name="result">Null outside the family.</param>
    /// <param name="policy">Of the run.</param>
    public static BenchmarkVerdict Conclude(Comparison comparison, AdjustedResult? result, GatePolicy policy)
    {
        BenchmarkVerdict verdict = Replace(Describe(comparison, result, policy), comparison);
        return comparison.Complete.Count == 0 ? verdict : Measure(verdict, comparison, policy);
    }

    private static BenchmarkVerdict Describe(Comparison comparison, AdjustedResult? result, GatePolicy policy)
    {
        GateInput input = comparison.Input;
        return new()
        {
            Id = input.Benchmark,
            Capability = input.Capability,
            Extent = input.Extent,
            Verdict = result?.Verdict ?? (comparison.Obstacle is null ? Verdict.NoBaseline : Verdict.Incomplete),
            Reason = comparison.Obstacle ?? (result is null ? Reasons.NoBaseline : Reasons.Of(result, comparison.Test, policy)),
            Candidate = input is { Baseline: null, Candidate: not null } ? 100 * RunScore.Of(input.Candidate)?.Mean.Value : null,
            P = result?.P,
            AdjustedP = result?.Adjusted,
            Family = result?.Family,
            BaselineOutcomes = input.Baseline is null ? null : OutcomeCounts.Of(input.Baseline),
            CandidateOutcomes = input.Candidate is null ? null : OutcomeCounts.Of(input.Candidate),
            Added = NameList.Of(comparison.Pairing?.Added ?? []),
            Removed = NameList.Of(comparison.Pairing?.Removed ?? []),
            Changed = NameList.Of(comparison.Pairing?.Changed ?? []),
        };
    }

    /// <summary>A broken absolute limit stands in for any verdict but the two that are more urgent.</summary>
    private static BenchmarkVerdict Replace(BenchmarkVerdict verdict, Comparison comparison) =>
        verdict.Verdict is not (Verdict.Regressed or Verdict.Incomplete) && comparison.Input.Candidate is { } candidate
            && AbsoluteLimits.Breach(candidate, comparison.Limits) is var (limit, reason)
                ? verdict with { Verdict = limit, Reason = reason }
                : verdict;

    private static BenchmarkVerdict Measure(BenchmarkVerdict verdict, Comparison comparison, GatePolicy policy)
    {
        PairSummary summary = PairSummary.Of(comparison.Complete), micro = PairSummary.Micro(comparison.Complete);
        return verdict with
        {
            N = summary.N,
            Baseline = summary.Baseline,
            Candidate = summary.Candidate,
            Difference = summary.Difference,
            Gained = summary.Gained,
            Lost = summary.Lost,
            Interval = comparison.Test?.Differences.Interval * 100,
            MinimumDetectableDrop = comparison.Test is { } test ? MinimumDetectableDrop.Of(test.Differences, verdict.Family!.Value, policy) * 100 : null,
            MicroBaseline = micro.Baseline,
            MicroCandidate = micro.Candidate,
            Groups = [.. GroupVerdict.Split(comparison.Pairing!.Pairs).Select(GroupVerdict.Of)],
            Changes = [.. comparison.Complete.Where(p => p.Difference != 0).Select(SampleChange.Of)],
        };
    }
}
