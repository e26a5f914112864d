using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class AbsoluteLimitsTests
{
    /// <summary>
    /// Wilson's upper 95 % bound of 60/100, by the formula: (0.6 + z²/200 + z·√(0.24/100 + z²/40000))/(1 + z²/100) with z = 1.6449
    /// is 0.69524/1.02706 = 0.67692.
    /// </summary>
    [Theory]
    [InlineData(0.6768, "Held"), InlineData(0.6770, "BelowFloor")]
    public void The_floor_is_broken_when_the_upper_bound_lies_below_it(double floor, string verdict) =>
        Assert.Equal(verdict, Judge(TestRuns.Binary(new string('1', 60) + new string('0', 40)), new() { MinScore = floor }).Verdict.ToString());

    [Fact]
    public void Where_lower_is_better_the_floor_is_a_ceiling()
    {
        BenchmarkRun run = TestRuns.Binary(new string('1', 60) + new string('0', 40)).LowerIsBetter();
        Assert.Equal(Verdict.BelowFloor, Judge(run, new() { MinScore = 0.5 }).Verdict);
        Assert.Equal(Verdict.Held, Judge(run, new() { MinScore = 0.59 }).Verdict);
    }

    /// <summary>Mean 0.5, SD/√n = 0.5·√(100/99)/10 = 0.0503; mean + 1.6449 of them is 0.5827.</summary>
    [Theory]
    [InlineData(0.5825, "Held"), InlineData(0.5828, "BelowFloor")]
    public void Graded_scores_use_the_normal_bound(double floor, string verdict) =>
        Assert.Equal(verdict, Judge(TestRuns.Graded(Enumerable.Range(0, 100).Select(i => (double?)(i % 2))), new() { MinScore = floor }).Verdict.ToString());

    [Theory]
    [InlineData("1111111111", "Held"), InlineData("1111111110", "BelowFloor")]
    public void Where_every_sample_counts_a_single_miss_breaks_the_floor_though_the_baseline_missed_it_too(string hits, string verdict) =>
        Assert.Equal(verdict, Judge(TestRuns.Binary(hits), new() { EverySample = true }).Verdict.ToString());

    [Fact]
    public void A_floor_holds_without_a_baseline_too()
    {
        GateInput input = TestRuns.Input(null, TestRuns.Binary(new('0', 50))) with { Limits = new() { MinScore = 0.5 } };
        Assert.Equal(Verdict.BelowFloor, Gate.Judge([input], new()).Run.Verdict);
    }

    [Theory]
    [InlineData(Outcome.NoAnswer, "MaxNoAnswer"), InlineData(Outcome.Truncated, "MaxTruncated"), InlineData(Outcome.Refused, "MaxRefused")]
    public void A_share_above_its_limit_is_exceeded_and_at_its_limit_is_not(Outcome outcome, string name)
    {
        BenchmarkRun run = TestRuns.Binary(new string('1', 95) + new string('0', 5));
        run = run with { Records = [.. run.Records.Select(r => r.Score == 0 ? r with { Attempts = [r.Attempts[0] with { Outcome = outcome }] } : r)] };
        BenchmarkVerdict verdict = Judge(run, Limits(0.049));
        Assert.Equal((Verdict.LimitExceeded, $"5 samples of 100 (5.0 %), more than {name} 4.9 %"), (verdict.Verdict, verdict.Reason));
        Assert.Equal(Verdict.Held, Judge(run, Limits(0.05)).Verdict);

        GateLimits Limits(double share) => outcome switch
        {
            Outcome.NoAnswer => new() { MaxNoAnswer = share },
            Outcome.Truncated => new() { MaxTruncated = share },
            _ => new() { MaxRefused = share },
        };
    }

    [Fact]
    public void A_regression_is_not_hidden_by_a_broken_limit()
    {
        GateInput input = TestRuns.Input(TestRuns.Changed(14, 0)) with { Limits = new() { MinScore = 0.9 } };
        Assert.Equal(Verdict.Regressed, Gate.Judge([input], new()).Benchmarks[0].Verdict);
    }

    private static BenchmarkVerdict Judge(BenchmarkRun run, GateLimits limits) =>
        Gate.Judge([TestRuns.Input(run, run) with { Limits = limits }], new()).Benchmarks[0];
}
