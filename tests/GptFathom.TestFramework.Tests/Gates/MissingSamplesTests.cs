using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class MissingSamplesTests
{
    private static readonly GatePolicy Policy = new();

    [Fact]
    public void More_errors_than_allowed_are_incomplete()
    {
        BenchmarkVerdict verdict = Judge(new string('1', 100), new string('1', 98) + "xx");
        Assert.Equal(Verdict.Incomplete, verdict.Verdict);
        Assert.Equal("2 errors in 100 samples (2.0 %), more than MaxErrors 1.0 %", verdict.Reason);
        Assert.Null(verdict.P);
        Assert.Equal(2, verdict.CandidateOutcomes!.Error);
    }

    [Fact]
    public void Errors_of_the_baseline_count_too() =>
        Assert.Equal(Verdict.Incomplete, Judge("xx" + new string('1', 98), new string('1', 100)).Verdict);

    [Fact]
    public void An_error_that_cannot_matter_is_left_out_of_the_score()
    {
        BenchmarkVerdict verdict = Judge(new string('1', 200), new string('1', 199) + "x");
        Assert.Equal((Verdict.Held, 199, 100), (verdict.Verdict, verdict.N, verdict.Candidate));
    }

    /// <summary>5 losses have p = 2/32; a sixth would make it 2/64 and red.</summary>
    [Fact]
    public void One_error_that_could_turn_the_gate_red_leaves_it_incomplete()
    {
        BenchmarkVerdict verdict = Judge(new string('1', 200), new string('0', 5) + new string('1', 194) + "x");
        Assert.Equal((Verdict.Incomplete, "the 1 missing sample could change the verdict"), (verdict.Verdict, verdict.Reason));
        Assert.Null(verdict.P);
        Assert.Equal(5, verdict.Lost);
    }

    /// <summary>6 losses have p = 2/64; a gain beside them would make it 16/128 and no longer red.</summary>
    [Fact]
    public void One_error_that_could_turn_a_red_gate_green_leaves_it_incomplete() =>
        Assert.Equal(Verdict.Incomplete, Judge(new string('1', 199) + "0", new string('0', 6) + new string('1', 193) + "x").Verdict);

    [Fact]
    public void A_regression_that_errors_cannot_undo_stays_one() =>
        Assert.Equal(Verdict.Regressed, Judge(new string('1', 200), new string('0', 40) + new string('1', 159) + "x").Verdict);

    /// <summary>7 losses have p = 2^−6; Holm doubles it beside a member with p = 1.</summary>
    [Fact]
    public void A_neighbour_made_incomplete_counts_with_p_1()
    {
        GateInput neighbour = Input(new string('1', 199) + "0", new string('0', 6) + new string('1', 193) + "x", "a");
        RunVerdict run = Gate.Judge([neighbour, Input(new string('1', 200), new string('0', 7) + new string('1', 193), "b")], Policy);
        Assert.Equal([Verdict.Incomplete, Verdict.Regressed], run.Benchmarks.Select(b => b.Verdict));
        Assert.Equal(2 * Math.Pow(2, -6), run.Benchmarks[1].AdjustedP!.Value, 1e-12);
    }

    private static GateInput Input(string baseline, string candidate, string id) => TestRuns.Input(TestRuns.Binary(baseline), TestRuns.Binary(candidate), id);

    private static BenchmarkVerdict Judge(string baseline, string candidate) => Gate.Judge([Input(baseline, candidate, "b")], Policy).Benchmarks[0];
}
