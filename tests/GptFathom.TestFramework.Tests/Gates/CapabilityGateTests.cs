using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class CapabilityGateTests
{
    private static readonly GatePolicy Policy = new();

    [Fact]
    public void One_benchmark_lends_its_capability_its_verdict()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(14, 0))], Policy);
        CapabilityVerdict capability = Assert.Single(run.Capabilities);
        Assert.Equal(("Math", Verdict.Regressed, run.Benchmarks[0].P), (capability.Id, capability.Verdict, capability.P));
    }

    /// <summary>5 losses each have p = 0.0625 and 0.125 after Holm; together, in a family of one, 2·2^−10.</summary>
    [Fact]
    public void Two_small_drops_make_one_regressed_capability()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(5, 0, 5), "a"), TestRuns.Input(TestRuns.Changed(5, 0, 5), "b")], Policy);
        CapabilityVerdict capability = Assert.Single(run.Capabilities);
        Assert.All(run.Benchmarks, b => Assert.Equal(Verdict.Held, b.Verdict));
        Assert.Equal((Verdict.Regressed, Math.Pow(2, -9), 1), (capability.Verdict, capability.P, capability.Family));
        Assert.Equal(Verdict.Regressed, run.Run.Verdict);
        Assert.Equal(["Math"], run.Run.Names);
    }

    [Fact]
    public void Each_benchmark_counts_the_same_whatever_its_size()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(10, 0), "small"), TestRuns.Input(TestRuns.Changed(0, 0, 1000), "large")], Policy);
        Assert.Equal(-50, run.Capabilities[0].Difference!.Value, 1e-9);
        Assert.Equal(50, run.Capabilities[0].Candidate!.Value, 1e-9);
    }

    [Fact]
    public void Incomplete_benchmarks_are_left_out_by_name_and_keep_the_capability_in_its_family()
    {
        GateInput cancelled = TestRuns.Input(TestRuns.Changed(5, 0), "cancelled") with { Incompletion = "cancelled" };
        CapabilityVerdict capability = Gate.Judge([cancelled, TestRuns.Input(TestRuns.Changed(14, 0), "whole")], Policy).Capabilities[0];
        Assert.Equal((Verdict.Regressed, 1), (capability.Verdict, capability.Family));
        Assert.Equal("whole", Assert.Single(capability.Benchmarks));
        Assert.Equal("cancelled", Assert.Single(capability.LeftOut));
    }

    [Fact]
    public void A_capability_without_any_complete_benchmark_is_incomplete()
    {
        GateInput[] inputs = [.. new[] { "a", "b" }.Select(id => TestRuns.Input(TestRuns.Changed(5, 0), id) with { Incompletion = "cancelled" })];
        Assert.Equal(Verdict.Incomplete, Gate.Judge(inputs, Policy).Capabilities[0].Verdict);
    }

    [Fact]
    public void A_capability_without_any_baseline_has_none() =>
        Assert.Equal(Verdict.NoBaseline, Gate.Judge([TestRuns.Input(null, TestRuns.Binary("1"), "a"), TestRuns.Input(null, TestRuns.Binary("1"), "b")],
            Policy).Capabilities[0].Verdict);

    [Fact]
    public void Gains_here_and_drops_there_are_a_seesaw_named_once_each()
    {
        RunVerdict run = Gate.Judge(
        [
            TestRuns.Input(TestRuns.Changed(20, 0, 20), "humaneval", "Coding"), TestRuns.Input(TestRuns.Changed(0, 20, 20), "gsm8k", "Math"),
            TestRuns.Input(TestRuns.Changed(0, 0, 40), "mmlu", "Knowledge"),
        ], Policy);
        Assert.Equal(("Math", 50), (Assert.Single(run.Run.Seesaw!.Improved).Name, run.Run.Seesaw.Improved[0].Difference));
        Assert.Equal(("Coding", -50), (Assert.Single(run.Run.Seesaw.Regressed).Name, run.Run.Seesaw.Regressed[0].Difference));
        Assert.Equal(Verdict.Regressed, run.Run.Verdict);
        Assert.Equal([Verdict.Improved, Verdict.Held], run.Run.Others.Select(o => o.Verdict));
    }

    [Fact]
    public void Drops_alone_are_no_seesaw() => Assert.Null(Gate.Judge([TestRuns.Input(TestRuns.Changed(20, 0))], Policy).Run.Seesaw);

    [Fact]
    public void Benjamini_Hochberg_says_that_the_promise_is_off()
    {
        Assert.Contains("at most 5 in 100 runs", Gate.Judge([TestRuns.Input(TestRuns.Changed(1, 1))], Policy).Run.Promise, StringComparison.Ordinal);
        Assert.EndsWith("is off.", Gate.Judge([TestRuns.Input(TestRuns.Changed(1, 1))], Policy with { Correction = Correction.BenjaminiHochberg }).Run.Promise,
            StringComparison.Ordinal);
    }
}
