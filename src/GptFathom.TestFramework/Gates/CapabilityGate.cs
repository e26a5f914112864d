namespace GptFathom.Gates;

/// <summary>The verdicts on the capabilities, from those on their benchmarks.</summary>
internal static class CapabilityGate
{
    /// <param name="contests">All benchmarks.</param>
    /// <param name="verdicts">Theirs, in the same order.</param>
    /// <param name="policy">Of the run.</param>
    public static IReadOnlyList<CapabilityVerdict> Judge(IReadOnlyList<Contest> contests, IReadOnlyList<BenchmarkVerdict> verdicts, GatePolicy policy)
    {
        Candidacy[] all = [.. contests.Zip(verdicts, (contest, verdict) => new Member(contest, verdict))
            .GroupBy(m => m.Verdict.Capability, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Candidacy(g.Key, [.. g]))];
        Candidacy[] family = [.. all.Where(c => c.Comparable.Length > 1)];
        Dictionary<string, Ruling> rulings = family.Zip(Family.Judge([.. family.Select(c => c.Trial)], policy)).ToDictionary(x => x.First.Name, x => x.Second);
        return [.. all.Select(c => rulings.TryGetValue(c.Name, out Ruling? ruling) ? c.Conclude(ruling, policy) : c.Copy())];
    }

    private sealed record Member(Contest Contest, BenchmarkVerdict Verdict)
    {
        public bool IsJudged => Contest.Trial is not null && Verdict.P is not null;
    }

    private sealed class Candidacy(string name, Member[] members)
    {
        private readonly Member[] _judged = [.. members.Where(m => m.IsJudged)];

        public string Name => name;

        public Member[] Comparable { get; } = [.. members.Where(m => m.Contest.Input.IsComparable)];

        public Trial? Trial => field ??= _judged.Length == 0 ? null : Trial.Average($"capability\n{name}", [.. _judged.Select(m => m.Contest.Trial!)]);

        public CapabilityVerdict Conclude(Ruling ruling, GatePolicy policy)
        {
            CapabilityVerdict verdict = Describe(ruling.Verdict, Trial is null ? Reasons.NothingCompared : Reasons.Of(ruling, Trial, policy)) with
            {
                P = ruling.P,
                PHolm = ruling.Adjusted,
                Family = ruling.Family,
            };
            return Trial is null ? verdict : verdict with
            {
                N = _judged.Sum(m => m.Verdict.N),
                Baseline = _judged.Average(m => m.Verdict.Baseline),
                Candidate = _judged.Average(m => m.Verdict.Candidate),
                Difference = _judged.Average(m => m.Verdict.Difference),
                Gained = _judged.Sum(m => m.Verdict.Gained),
                Lost = _judged.Sum(m => m.Verdict.Lost),
                Interval = Trial.Differences.Interval * 100,
                SmallestVisibleDrop = SmallestDrop.Of(Trial.Differences, ruling.Family, policy) * 100,
            };
        }

        /// <summary>With one benchmark to compare it says what that one says; with none, what the most urgent of its benchmarks says.</summary>
        public CapabilityVerdict Copy()
        {
            BenchmarkVerdict only = (Comparable.Length == 1 ? Comparable : members).Select(m => m.Verdict).MinBy(v => v.Verdict)!;
            return Describe(only.Verdict, only.Reason) with
            {
                N = only.N,
                Baseline = only.Baseline,
                Candidate = only.Candidate,
                Difference = only.Difference,
                Interval = only.Interval,
                Gained = only.Gained,
                Lost = only.Lost,
                P = only.P,
                PHolm = only.PHolm,
                Family = only.Family,
                SmallestVisibleDrop = only.SmallestVisibleDrop,
            };
        }

        private CapabilityVerdict Describe(Verdict verdict, string reason) => new()
        {
            Id = name,
            Verdict = verdict,
            Reason = reason,
            Benchmarks = [.. _judged.Select(m => m.Verdict.Id)],
            LeftOut = [.. members.Except(_judged).Select(m => m.Verdict.Id)],
        };
    }
}
