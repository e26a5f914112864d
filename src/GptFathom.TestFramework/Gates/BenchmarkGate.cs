namespace GptFathom.Gates;

/// <summary>From a benchmark's pairs and its family's ruling to its verdict.</summary>
internal static class BenchmarkGate
{
    /// <param name="contest">The benchmark.</param>
    /// <param name="ruling">Null outside the family.</param>
    /// <param name="options">Of the run.</param>
    public static BenchmarkVerdict Conclude(Contest contest, Ruling? ruling, GateOptions options)
    {
        BenchmarkVerdict verdict = Replace(Describe(contest, ruling, options), contest.Input);
        return contest.Complete.Count == 0 ? verdict : Measure(verdict, contest, options);
    }

    private static BenchmarkVerdict Describe(Contest contest, Ruling? ruling, GateOptions options)
    {
        GateInput input = contest.Input;
        return new()
        {
            Id = input.Benchmark,
            Capability = input.Capability,
            Extent = input.Extent,
            Verdict = ruling?.Verdict ?? (contest.Obstacle is null ? Verdict.NoBaseline : Verdict.Incomplete),
            Reason = contest.Obstacle ?? (ruling is null ? Reasons.NoBaseline : Reasons.Of(ruling, contest.Trial, options)),
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
    private static BenchmarkVerdict Replace(BenchmarkVerdict verdict, GateInput input) =>
        verdict.Verdict is not (Verdict.Regressed or Verdict.Incomplete) && input.Candidate is not null
            && AbsoluteLimits.Breach(input.Candidate, input.Limits) is var (limit, reason)
                ? verdict with { Verdict = limit, Reason = reason }
                : verdict;

    private static BenchmarkVerdict Measure(BenchmarkVerdict verdict, Contest contest, GateOptions options)
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
            SmallestVisibleDrop = contest.Trial is { } trial ? SmallestDrop.Of(trial.Differences, verdict.Family!.Value, options) * 100 : null,
            MicroBaseline = micro.Baseline,
            MicroCandidate = micro.Candidate,
            Groups = [.. GroupVerdict.Split(contest.Pairing!.Pairs).Select(GroupVerdict.Of)],
            Changes = [.. contest.Complete.Where(p => p.Difference != 0).Select(SampleChange.Of)],
        };
    }
}
