namespace GptFathom.Gates;

/// <summary>From a benchmark's pairs and its family's ruling to its verdict.</summary>
internal static class BenchmarkGate
{
    /// <param name="contest">The benchmark.</param>
    /// <param name="ruling">Null outside the family.</param>
    /// <param name="policy">Of the run.</param>
    public static BenchmarkVerdict Conclude(Contest contest, Ruling? ruling, GatePolicy policy)
    {
        BenchmarkVerdict verdict = Replace(Describe(contest, ruling, policy), contest);
        return contest.Complete.Count == 0 ? verdict : Measure(verdict, contest, policy);
    }

    private static BenchmarkVerdict Describe(Contest contest, Ruling? ruling, GatePolicy policy)
    {
        GateInput input = contest.Input;
        return new()
        {
            Id = input.Benchmark,
            Capability = input.Capability,
            Extent = input.Extent,
            Verdict = ruling?.Verdict ?? (contest.Obstacle is null ? Verdict.NoBaseline : Verdict.Incomplete),
            Reason = contest.Obstacle ?? (ruling is null ? Reasons.NoBaseline : Reasons.Of(ruling, contest.Trial, policy)),
            Candidate = input is { Baseline: null, Candidate: not null } ? 100 * RunScore.Of(input.Candidate)?.Mean.Value : null,
            P = ruling?.P,
            PHolm = ruling?.Adjusted,
            Family = ruling?.Family,
            BaselineOutcomes = input.Baseline is null ? null : OutcomeCounts.Of(input.Baseline),
            CandidateOutcomes = input.Candidate is null ? null : OutcomeCounts.Of(input.Candidate),
            Added = NameList.Of(contest.Pairing?.Added ?? []),
            Removed = NameList.Of(contest.Pairing?.Removed ?? []),
            Changed = NameList.Of(contest.Pairing?.Changed ?? []),
        };
    }

    /// <summary>A broken absolute limit stands in for any verdict but the two that are more urgent.</summary>
    private static BenchmarkVerdict Replace(BenchmarkVerdict verdict, Contest contest) =>
        verdict.Verdict is not (Verdict.Regressed or Verdict.Incomplete) && contest.Input.Candidate is { } candidate
            && AbsoluteLimits.Breach(candidate, contest.Limits) is var (limit, reason)
                ? verdict with { Verdict = limit, Reason = reason }
                : verdict;

    private static BenchmarkVerdict Measure(BenchmarkVerdict verdict, Contest contest, GatePolicy policy)
    {
        PairSummary summary = PairSummary.Of(contest.Complete), micro = PairSummary.Micro(contest.Complete);
        return verdict with
        {
            N = summary.N,
            Baseline = summary.Baseline,
            Candidate = summary.Candidate,
            Difference = summary.Difference,
            Gained = summary.Gained,
            Lost = summary.Lost,
            Interval = contest.Trial?.Differences.Interval * 100,
            SmallestVisibleDrop = contest.Trial is { } trial ? SmallestDrop.Of(trial.Differences, verdict.Family!.Value, policy) * 100 : null,
            MicroBaseline = micro.Baseline,
            MicroCandidate = micro.Candidate,
            Groups = [.. GroupVerdict.Split(contest.Pairing!.Pairs).Select(GroupVerdict.Of)],
            Changes = [.. contest.Complete.Where(p => p.Difference != 0).Select(SampleChange.Of)],
        };
    }
}
