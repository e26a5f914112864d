using CsCheck;
using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class GateLawsTests
{
    private static readonly GatePolicy Policy = new() { Permutations = 999 };

    private static readonly Gen<(string Baseline, string Candidate)[]> Binary =
        Gen.Int[1, 80].SelectMany(n => Gen.Select(Bits(n), Bits(n)).Array[1, 3]);

    [Fact]
    public void Swapping_baseline_and_candidate_mirrors_the_verdict() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[1, 60].Sample(samples =>
        {
            BenchmarkRun one = TestRuns.Graded(samples.Select(s => (double?)(s.Item1 / 8.0)));
            BenchmarkRun other = TestRuns.Graded(samples.Select(s => (double?)(s.Item2 / 8.0)));
            BenchmarkVerdict there = Judge(one, other), back = Judge(other, one);
            Assert.Equal(there.P, back.P);
            Assert.Equal(there.Difference, -back.Difference);
            Assert.Equal((there.Gained, there.Lost), (back.Lost, back.Gained));
            Assert.Equal(there.Verdict == Verdict.Regressed, back.Verdict == Verdict.Improved);
            Assert.Equal(there.Verdict == Verdict.Improved, back.Verdict == Verdict.Regressed);
        });

    [Fact]
    public void Right_or_wrong_scores_never_regress_with_no_more_losses_than_gains() =>
        Binary.Sample(runs =>
        {
            GateInput[] inputs = [.. runs.Select((r, i) => TestRuns.Input(TestRuns.Binary(r.Baseline), TestRuns.Binary(r.Candidate), $"b{i}", $"c{i}"))];
            Assert.All(Gate.Judge(inputs, Policy).Benchmarks, b => Assert.False(b.Verdict == Verdict.Regressed && b.Lost <= b.Gained));
        });

    [Fact]
    public void The_interval_contains_the_difference() =>
        Binary.Sample(runs =>
        {
            BenchmarkVerdict verdict = Judge(TestRuns.Binary(runs[0].Baseline), TestRuns.Binary(runs[0].Candidate));
            Assert.InRange(verdict.Difference!.Value, verdict.Interval!.Value.Low - 1e-9, verdict.Interval.Value.High + 1e-9);
        });

    [Fact]
    public void A_run_against_itself_never_regresses_or_improves() =>
        Gen.Double[0, 1].Array[1, 50].Sample(scores =>
        {
            BenchmarkRun run = TestRuns.Graded(scores.Select(s => (double?)s));
            BenchmarkVerdict verdict = Judge(run, run);
            Assert.True(verdict is { P: 1, Difference: 0, Verdict: Verdict.Held or Verdict.Inconclusive });
        });

    private static Gen<string> Bits(int n) => Gen.Char["01"].Array[n].Select(c => new string(c));

    private static BenchmarkVerdict Judge(BenchmarkRun baseline, BenchmarkRun candidate) =>
        Gate.Judge([TestRuns.Input(baseline, candidate)], Policy).Benchmarks[0];
}
