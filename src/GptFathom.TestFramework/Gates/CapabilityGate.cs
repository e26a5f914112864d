namespace GptFathom.Gates;

/// <summary>The verdicts on the capabilities, from those on their benchmarks.</summary>
internal static class CapabilityGate
{
    /// <param name="comparisons">All benchmarks.</param>
    /// <param name="verdicts">Theirs, in the same order.</param>
    /// <param name="policy">Of the run.</param>
    public static IReadOnlyList<CapabilityVerdict> Judge(IReadOnlyList<Comparison> comparisons, IReadOnlyList<BenchmarkVerdict> verdicts, GatePolicy policy)
    {
        Candidacy[] all = [.. comparisons.Zip(verdicts, (comparison, verdict) => new Member(comparison, verdict))
            .GroupBy(m => m.Verdict.Capability, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Candidacy(g.Key, [.. g]))];
        Candidacy[] family = [.. all.Where(c => c.Comparable.Length > 1)];
        Dictionary<string, AdjustedResult> results = family.Select(c => c.Name)
            .Zip(Family.Judge([.. family.Select(c => c.Test)], policy))
            .ToDictionary(StringComparer.Ordinal);
        return [.. all.Select(c => results.TryGetValue(c.Name, out AdjustedResult? result) ? c.Conclude(result, policy) : c.Copy())];
    }

    private sealed record Member(Comparison Comparison, BenchmarkVerdict Verdict)
    {
        public bool IsJudged => Comparison.Test is not null && Verdict.P is not null;
    }

    private sealed class Candidacy(string name, Member[] members)
    {
        private readonly Member[] _judged = [.. members.Where(m => m.IsJudged)];

        public string Name => name;

        public Member[] Comparable { get; } = [.. members.Where(m => m.Comparison.Input.IsComparable)];

        public PairedTest? Test => field ??= _judged.Length == 0
            ? null
            : PairedTest.Average($"capability\n{name}", [.. _judged.Select(m => m.Comparison.Test!)]);

        public CapabilityVerdict Conclude(AdjustedResult result, GatePolicy policy)
        {
            CapabilityVerdict verdict = Describe(result.Verdict, Test is null ? Reasons.NothingCompared : Reasons.Of(result, Test, policy)) with
            {
                P = result.P,
                AdjustedP = result.Adjusted,
                Family = result.Family,
            };
            return Test is null ? verdict : verdict with
            {
                N = _judged.Sum(m => m.Verdict.N),
                Baseline = _judged.Average(m => m.Verdict.Baseline),
                Candidate = _judged.Average(m => m.Verdict.Candidate),
                Difference = _judged.Average(m => m.Verdict.Difference),
                Gained = _judged.Sum(m => m.Verdict.Gained),
                Lost = _judged.Sum(m => m.Verdict.Lost),
                Interval = Test.Differences.Interval * 100,
                MinimumDetectableDrop = MinimumDetectableDrop.Of(Test.Differences, result.Family, policy) * 100,
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
                AdjustedP = only.AdjustedP,
                Family = only.Family,
                MinimumDetectableDrop = only.MinimumDetectableDrop,
            };
        }

        private CapabilityVerdict Describe(Verdict verdict, UntrustedText reason) => new()
        {
            Id = name,
            Verdict = verdict,
            Reason = reason,
            Benchmarks = [.. _judged.Select(m => m.Verdict.Id)],
            LeftOut = [.. members.Except(_judged).Select(m => m.Verdict.Id)],
        };
    }
}
