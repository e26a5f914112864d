using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Tests.Gates;
using Xunit;

namespace GptFathom.Tests.Reports;

public class VerdictTextTests
{
    [Fact]
    public void A_regression_is_said_in_one_line_with_all_its_numbers()
    {
        GateInput[] family = [.. Enumerable.Range(0, 6).Select(i => TestRuns.Input(TestRuns.Changed(0, 0, 24), $"x{i}", $"c{i}"))];
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(14, 0, 8, 2), "starter-math"), .. family], new());
        string line = Line(run, "starter-math");
        Assert.Equal(
            "starter-math: Regressed. 91.7 → 33.3 % (−58.3 points, 95 % interval −75.5 to −36.5), gained 0, lost 14 of 24; "
            + "p 0.0001, Holm 0.0009 in a family of 7. No size of drop is sure enough to be seen.", Line(run, "starter-math"));
    }

    [Fact]
    public void Every_other_verdict_says_its_reason()
    {
        RunVerdict run = Gate.Judge(
        [
            TestRuns.Input(TestRuns.Changed(1, 1, 10), "held"), TestRuns.Input(null, TestRuns.Binary("1110"), "new"), TestRuns.Input(TestRuns.Changed(1, 0), "tiny"),
            TestRuns.Input(TestRuns.Changed(1, 0), "refused") with { Refusal = "shots differ" },
        ], new());
        Assert.StartsWith("held: Held: no drop shown. 91.7 → 91.7 % (0.0 points, ", Line(run, "held"), StringComparison.Ordinal);
        Assert.Equal("new: NoBaseline: no accepted run to compare with. Candidate 75.0 %.", Line(run, "new"));
        Assert.StartsWith("tiny: Inconclusive: too few samples: 1 of 1 could have got worse", Line(run, "tiny"), StringComparison.Ordinal);
        Assert.Equal("refused: Incomplete: shots differ.", Line(run, "refused"));
    }

    /// <summary>Churn 21/1002; by the normal formula (1.96 + 0.84)·√((0.021 + δ)/1000) = δ at 0.0174, and the exact test needs a little more.</summary>
    [Fact]
    public void The_smallest_visible_drop_is_said() =>
        Assert.EndsWith("in a family of 1. Smallest visible drop 1.8 points.", Line(Gate.Judge([TestRuns.Input(TestRuns.Changed(10, 10, 900, 80))], new()), "b"),
            StringComparison.Ordinal);

    [Fact]
    public void Outcomes_and_changed_samples_are_named()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Binary(new('1', 200)), TestRuns.Binary(new string('1', 198) + "x"))], new());
        Assert.EndsWith("Candidate: 1 error. Samples: 1 removed (s00199).", Line(run, "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_run_names_seesaw_and_promise()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(20, 0, 20), "humaneval", "Coding"), TestRuns.Input(TestRuns.Changed(0, 20, 20), "gsm8k", "Math")], new());
        Assert.Equal(
            """
            Run: Regressed (Coding, humaneval); also Improved (Math, gsm8k).
            Seesaw: Math +50.0 improved while Coding −50.0 regressed (points).
            When nothing differs anywhere, at most 5 in 100 runs go red.
            """, VerdictText.Run(run.Run));
    }

    [Fact]
    public void The_table_has_a_row_for_each_benchmark_and_capability_in_straight_columns()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(20, 0, 20), "humaneval", "Coding"), TestRuns.Input(null, TestRuns.Binary("1"), "gsm8k", "Math")], new());
        string[] lines = VerdictText.Table(run).Split('\n');
        Assert.Equal(["benchmark", "gsm8k", "humaneval", "capability", "Coding", "Math", ""], lines.Take(7).Select(l => l.Split(' ')[0]));
        Assert.Single(lines.Take(6).Select(l => l.Length).Distinct());
    }

    [Fact]
    public void Hostile_names_and_reasons_stay_one_harmless_line()
    {
        const string name = "x\n::error::pwned\n##vso[task.complete]\u001b[2J";
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(20, 0, 20), name, name) with { Refusal = name }, TestRuns.Input(TestRuns.Changed(20, 0), "b", name)],
            new());
        foreach (string line in (string[])[Line(run, name), VerdictText.Table(run), VerdictText.Run(run.Run)])
        {
            Assert.DoesNotContain("::", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b", line, StringComparison.Ordinal);
        }
        Assert.DoesNotContain('\n', Line(run, name));
    }

    [Theory]
    [InlineData(2.44e-180, "2.4e-180"), InlineData(0.0001, "0.0001"), InlineData(0.00009, "9.0e-5"), InlineData(1, "1.0000"), InlineData(0, "0.0000")]
    public void Small_p_values_keep_their_size(double p, string shown) => Assert.Equal(shown, Figures.P(p));

    [Theory]
    [InlineData(-0.04, "0.0"), InlineData(-58.333, "−58.3"), InlineData(4.38, "+4.4")]
    public void Differences_carry_their_sign_and_nothing_is_minus_zero(double points, string shown) => Assert.Equal(shown, Figures.Points(points));

    private static string Line(RunVerdict run, string id) => VerdictText.Line(run.Benchmarks.Single(b => b.Id == id), run.Run.Correction);
}
