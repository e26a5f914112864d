using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class GateTests
{
    private static readonly GatePolicy Policy = new();

    [Fact]
    public void A_clear_drop_is_regressed_with_its_numbers()
    {
        BenchmarkVerdict verdict = Judge(TestRuns.Input(TestRuns.Changed(lost: 14, gained: 0, hit: 8, missed: 2)));
        Assert.Equal(Verdict.Regressed, verdict.Verdict);
        Assert.Equal((24, 0, 14), (verdict.N, verdict.Gained, verdict.Lost));
        Assert.Equal(100 * 22 / 24.0, verdict.Baseline!.Value, 1e-12);
        Assert.Equal(100 * 8 / 24.0, verdict.Candidate!.Value, 1e-12);
        Assert.Equal(-100 * 14 / 24.0, verdict.Difference!.Value, 1e-12);
        Assert.Equal(Math.Pow(2, -13), verdict.P!.Value, 1e-15);
        Assert.Equal((verdict.P, 1), (verdict.AdjustedP, verdict.Family));
        Assert.Equal(14, verdict.Changes.Count(c => c.IsLost));
    }

    [Theory]
    [InlineData(0, 14, "Improved")]
    [InlineData(5, 5, "Held")]
    [InlineData(0, 0, "Held")]
    public void Without_a_drop_the_verdict_follows_the_table(int lost, int gained, string verdict) =>
        Assert.Equal(verdict, Judge(TestRuns.Input(TestRuns.Changed(lost, gained, hit: 10))).Verdict.ToString());

    /// <summary>2^(1 − G) ≤ 0.05 from G = 6 on; in a family of two from G = 7 on.</summary>
    [Theory]
    [InlineData(5, 1, "Inconclusive"), InlineData(6, 1, "Held"), InlineData(6, 2, "Inconclusive"), InlineData(7, 2, "Held")]
    public void A_benchmark_that_could_never_be_red_is_inconclusive(int baselineHits, int family, string verdict)
    {
        GateInput[] inputs = [.. Enumerable.Range(0, family).Select(i => TestRuns.Input(TestRuns.Changed(0, 1, baselineHits, 500), $"b{i}"))];
        Assert.Equal(verdict, Gate.Judge(inputs, Policy).Benchmarks[0].Verdict.ToString());
    }

    [Fact]
    public void The_least_that_can_be_red_is_red() => Assert.Equal(Verdict.Regressed, Judge(TestRuns.Input(TestRuns.Changed(6, 0))).Verdict);

    [Fact]
    public void Where_lower_is_better_a_rise_is_a_drop()
    {
        (BenchmarkRun low, BenchmarkRun high) = (TestRuns.Binary(new('0', 20)).LowerIsBetter(), TestRuns.Binary(new('1', 20)).LowerIsBetter());
        BenchmarkVerdict verdict = Judge(TestRuns.Input(low, high));
        Assert.Equal(Verdict.Regressed, verdict.Verdict);
        Assert.Equal((0, 100, -100, 20, 0), (verdict.Baseline, verdict.Candidate, verdict.Difference, verdict.Lost, verdict.Gained));
        Assert.Equal(Verdict.Improved, Judge(TestRuns.Input(high, low)).Verdict);
    }

    [Fact]
    public void Groups_of_different_size_count_the_same()
    {
        static string Group(int i) => i < 10 ? "small" : "large";
        BenchmarkRun baseline = TestRuns.Binary(new('1', 40)).WithGroups(Group);
        BenchmarkRun candidate = TestRuns.Binary(new string('0', 10) + new string('1', 30)).WithGroups(Group);
        BenchmarkVerdict verdict = Judge(TestRuns.Input(baseline, candidate));
        Assert.Equal(50, verdict.Candidate!.Value, 1e-9);
        Assert.Equal(75, verdict.MicroCandidate!.Value, 1e-9);
        Assert.Equal([("large", 30, 100.0), ("small", 10, 0.0)], verdict.Groups.Select(g => (g.Id, g.N, g.Candidate!.Value)));
        Assert.All(verdict.Groups, g => Assert.Null(g.Verdict));
    }

    [Fact]
    public void Repeats_are_averaged_and_tested_by_sign_flips()
    {
        BenchmarkRun baseline = TestRuns.Binary(new('1', 30));
        BenchmarkRun candidate = baseline with
        {
            Records = [.. baseline.Records.Select(r => r with { Attempts = [r.Attempts[0], r.Attempts[0] with { Score = 0 }] })],
        };
        BenchmarkVerdict verdict = Judge(TestRuns.Input(baseline, candidate));
        Assert.Equal((-50, Verdict.Regressed), (verdict.Difference, verdict.Verdict));
        Assert.Equal(2.0 / 10_000, verdict.P);
    }

    [Fact]
    public void Without_a_baseline_there_is_no_test_and_no_place_in_the_family()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(null, TestRuns.Binary("1110"), "new"), TestRuns.Input(TestRuns.Changed(14, 0))], Policy);
        BenchmarkVerdict verdict = run.Benchmarks.Single(b => b.Id == "new");
        Assert.Equal((Verdict.NoBaseline, 75, null, null), (verdict.Verdict, verdict.Candidate, verdict.P, verdict.Family));
        Assert.Equal(1, run.Benchmarks.Single(b => b.Id == "b").Family);
    }

    [Fact]
    public void Refused_settings_are_incomplete_and_outside_the_family()
    {
        GateInput refused = TestRuns.Input(TestRuns.Changed(14, 0), "refused") with { Refusal = "shots differ: 8 and 0" };
        RunVerdict run = Gate.Judge([refused, TestRuns.Input(TestRuns.Changed(14, 0))], Policy);
        Assert.Equal((Verdict.Incomplete, "shots differ: 8 and 0"), (run.Benchmarks[1].Verdict, run.Benchmarks[1].Reason));
        Assert.Null(run.Benchmarks[1].Difference);
        Assert.Equal(1, run.Benchmarks[0].Family);
    }

    [Fact]
    public void A_cancelled_run_is_incomplete_and_counts_in_the_family()
    {
        GateInput cancelled = TestRuns.Input(TestRuns.Changed(14, 0), "cancelled") with { Incompletion = "cancelled after 3 samples" };
        RunVerdict run = Gate.Judge([cancelled, TestRuns.Input(TestRuns.Binary("1"), null, "never"), TestRuns.Input(TestRuns.Changed(14, 0))], Policy);
        Assert.Equal([Verdict.Regressed, Verdict.Incomplete, Verdict.Incomplete], run.Benchmarks.Select(b => b.Verdict));
        Assert.Equal(3 * run.Benchmarks[0].P!.Value, run.Benchmarks[0].AdjustedP!.Value, 1e-15);
    }

    [Fact]
    public void Too_few_accepted_samples_are_incomplete_with_the_counts()
    {
        BenchmarkVerdict verdict = Judge(TestRuns.Input(TestRuns.Binary(new('1', 100)), TestRuns.Binary(new('1', 89))));
        Assert.Equal(Verdict.Incomplete, verdict.Verdict);
        Assert.StartsWith("only 89 of 100 accepted samples are in this run", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(11, verdict.Removed.Count);
        Assert.Equal("s00089", verdict.Removed.Names[0]);
        Assert.Equal(Verdict.Held, Gate.Judge([TestRuns.Input(TestRuns.Binary(new('1', 100)), TestRuns.Binary(new('1', 89)))],
            Policy with { MinOverlap = 0 }).Run.Verdict);
    }

    [Fact]
    public void A_run_with_fewer_records_than_it_selected_is_incomplete()
    {
        BenchmarkRun candidate = TestRuns.Binary(new('1', 95));
        BenchmarkVerdict verdict = Judge(TestRuns.Input(TestRuns.Binary(new('1', 100)), candidate with { Header = candidate.Header with { Samples = 100 } }));
        Assert.Equal((Verdict.Incomplete, "only 95 of 100 selected samples are in the run"), (verdict.Verdict, verdict.Reason));
    }

    [Fact]
    public void Scores_between_0_and_1_contradict_a_binary_metric()
    {
        BenchmarkVerdict verdict = Judge(TestRuns.Input(TestRuns.Of([0.5, 1], MetricKind.Binary), TestRuns.Binary("11")));
        Assert.Equal(Verdict.Incomplete, verdict.Verdict);
        Assert.Contains("'s00000' scores 0.5", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_inputs_and_records_changes_nothing()
    {
        static double? Value(int i, int stream) => Math.Round(Simulation.Uniform(1, i, stream), 2);
        GateInput[] inputs = [.. Enumerable.Range(0, 4).Select(b => TestRuns.Input(
            TestRuns.Graded([.. Enumerable.Range(0, 90).Select(i => Value(i, b))]).WithGroups(i => i % 7 < 3 ? "x" : "y"),
            TestRuns.Graded([.. Enumerable.Range(0, 90).Select(i => Value(i, b + 9))]).WithGroups(i => i % 7 < 3 ? "x" : "y"),
            $"b{b}", b < 2 ? "Math" : "Coding"))];
        GateInput[] turned = [.. inputs.Reverse().Select(i => i with { Baseline = Turned(i.Baseline!), Candidate = Turned(i.Candidate!) })];
        Assert.Equal(GptFathom.Reports.VerdictJson.Write(Gate.Judge(inputs, Policy)), GptFathom.Reports.VerdictJson.Write(Gate.Judge(turned, Policy)));

        static BenchmarkRun Turned(BenchmarkRun run) => run with { Records = [.. run.Records.Reverse()] };
    }

    [Fact]
    public void A_benchmark_given_twice_is_refused() =>
        Assert.Throws<FathomException>(() => Gate.Judge([TestRuns.Input(TestRuns.Changed(1, 1)), TestRuns.Input(TestRuns.Changed(1, 1))], Policy));

    [Fact]
    public void Nothing_judged_is_incomplete() => Assert.Equal(Verdict.Incomplete, Gate.Judge([], Policy).Run.Verdict);

    private static BenchmarkVerdict Judge(GateInput input) => Gate.Judge([input], Policy).Benchmarks[0];
}
