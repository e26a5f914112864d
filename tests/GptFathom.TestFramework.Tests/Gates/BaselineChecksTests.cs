using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class BaselineChecksTests
{
    private static readonly GateLimits Terms = new() { MaxDrop = 1, MaxErrors = 0.01, MinOverlap = 0.9, Alpha = 0.05, MinScore = 0.5, MaxNoAnswer = 0.1, MaxTruncated = 0.1, MaxRefused = 0.1 };

    public static TheoryData<string, double?, string> Looser => new()
    {
        { nameof(GateLimits.MaxDrop), 3, "looser MaxDrop: 1 → 3" },
        { nameof(GateLimits.MaxErrors), 0.2, "looser MaxErrors: 0.01 → 0.2" },
        { nameof(GateLimits.MinOverlap), 0.5, "looser MinOverlap: 0.9 → 0.5" },
        { nameof(GateLimits.Alpha), 0.01, "looser Alpha: 0.05 → 0.01" },
        { nameof(GateLimits.MinScore), 0.4, "looser MinScore: 0.5 → 0.4" },
        { nameof(GateLimits.MinScore), null, "looser MinScore: 0.5 → none" },
        { nameof(GateLimits.MaxNoAnswer), 0.2, "looser MaxNoAnswer: 0.1 → 0.2" },
        { nameof(GateLimits.MaxTruncated), null, "looser MaxTruncated: 0.1 → none" },
        { nameof(GateLimits.MaxRefused), 0.11, "looser MaxRefused: 0.1 → 0.11" },
    };

    public static TheoryData<string, double?> Tighter => new()
    {
        { nameof(GateLimits.MaxDrop), 0 }, { nameof(GateLimits.MaxErrors), 0 }, { nameof(GateLimits.MinOverlap), 1 }, { nameof(GateLimits.Alpha), 0.1 },
        { nameof(GateLimits.MinScore), 0.6 }, { nameof(GateLimits.MaxNoAnswer), 0 }, { nameof(GateLimits.MaxTruncated), 0.05 }, { nameof(GateLimits.MaxRefused), 0.1 },
    };

    [Theory]
    [MemberData(nameof(Looser))]
    public void A_setting_that_allows_more_is_listed_with_both_values(string name, double? now, string text) =>
        Assert.Equal(new Relaxation("b", RelaxationKind.Gate, text), Assert.Single(Between(Terms, With(Terms, name, now))));

    [Theory]
    [MemberData(nameof(Tighter))]
    public void A_setting_that_allows_no_more_is_not(string name, double? now) => Assert.Empty(Between(Terms, With(Terms, name, now)));

    [Fact]
    public void A_floor_is_a_ceiling_where_lower_is_better()
    {
        Assert.Equal("looser MinScore: 0.5 → 0.6", Assert.Single(Between(Terms, Terms with { MinScore = 0.6 }, lowerIsBetter: true)).Text);
        Assert.Empty(Between(Terms, Terms with { MinScore = 0.4 }, lowerIsBetter: true));
    }

    [Theory]
    [InlineData(0.5, 0.4, false, "looser Threshold: 0.5 → 0.4")]
    [InlineData(0.5, 0.6, false, null)]
    [InlineData(0.5, 0.6, true, "looser Threshold: 0.5 → 0.6")]
    [InlineData(0.5, 0.4, true, null)]
    public void A_threshold_is_looser_where_more_scores_are_hits(double was, double now, bool lowerIsBetter, string? text)
    {
        IEnumerable<Relaxation> found = BaselineChecks.Between(With(GateLimits.None, lowerIsBetter, was), With(GateLimits.None, lowerIsBetter, now));
        Assert.Equal(text, found.SingleOrDefault()?.Text);
    }

    [Fact]
    public void Where_every_sample_had_to_be_a_hit_and_need_not_be_one_now_the_gate_is_looser()
    {
        GateLimits strict = Terms with { EverySample = true };
        Assert.Equal("every sample had to be a hit, and need not be one now", Assert.Single(Between(strict, Terms)).Text);
        Assert.Empty(Between(Terms, strict));
    }

    [Fact]
    public void Where_either_run_has_nothing_recorded_nothing_is_looser()
    {
        Assert.Empty(Between(GateLimits.None, Terms));
        Assert.Empty(Between(Terms with { EverySample = true }, GateLimits.None));
    }

    [Fact]
    public void Fewer_and_changed_samples_are_named_and_added_ones_are_not_loosened()
    {
        BenchmarkRun accepted = Run(TestRuns.Record("a", 1), TestRuns.Record("b", 1), TestRuns.Record("c", 1), TestRuns.Record("d", 1));
        BenchmarkRun now = Run(TestRuns.Record("a", 1), TestRuns.Record("c", 1) with { Hash = "other" }, TestRuns.Record("new", 1));
        Assert.Equal(
            [new("b", RelaxationKind.Samples, "2 fewer samples: b, d"), new("b", RelaxationKind.Samples, "1 changed sample: c")], BaselineChecks.Between(accepted, now));
    }

    [Fact]
    public void Of_many_missing_samples_the_first_are_named()
    {
        BenchmarkRun accepted = Run([.. Enumerable.Range(0, 1_500).Select(i => TestRuns.Record($"s{i:D4}", 1))]);
        Assert.Equal("1,499 fewer samples: " + string.Join(", ", Enumerable.Range(1, 20).Select(i => $"s{i:D4}")) + " and 1,479 more",
            Assert.Single(BaselineChecks.Between(accepted, Run(TestRuns.Record("s0000", 1)))).Text);
    }

    [Fact]
    public void A_limited_run_has_no_fewer_samples_than_it_should()
    {
        BenchmarkRun now = Run(TestRuns.Record("a", 1));
        Assert.Empty(BaselineChecks.Between(Run(TestRuns.Record("a", 1), TestRuns.Record("b", 1)), now with { Header = now.Header with { IsPartial = true } }));
    }

    [Fact]
    public void A_benchmark_without_an_accepted_run_and_an_accepted_run_without_a_benchmark_are_listed_by_id()
    {
        BenchmarkRun run = Run(TestRuns.Record("a", 1));
        IReadOnlyList<Relaxation> found = BaselineChecks.Of(
            [TestRuns.Input(null, run, "new"), TestRuns.Input(run, run, "same"), TestRuns.Input(null, null, "broken") with { Refusal = "no data" }],
            [("gone", "/snapshots/gone.verified.jsonl")]);
        Assert.Equal(
            [
                new("gone", RelaxationKind.Dangling, "an accepted run without a benchmark (gone.verified.jsonl)"),
                new("new", RelaxationKind.Missing, "no accepted run to compare with"),
            ],
            found);
    }

    [Fact]
    public void A_run_that_is_refused_for_another_threshold_is_loosened_all_the_same()
    {
        GateInput input = TestRuns.Input(With(GateLimits.None, false, 0.7), With(GateLimits.None, false, 0.5)) with { Refusal = "the settings differ: threshold 0.7 → 0.5" };
        Assert.Equal("looser Threshold: 0.7 → 0.5", Assert.Single(BaselineChecks.Of([input], [])).Text);
    }

    private static IReadOnlyList<Relaxation> Between(GateLimits was, GateLimits now, bool lowerIsBetter = false) =>
        BaselineChecks.Between(With(was, lowerIsBetter), With(now, lowerIsBetter));

    private static BenchmarkRun With(GateLimits terms, bool lowerIsBetter, double threshold = 0.5)
    {
        BenchmarkRun run = Run(TestRuns.Record("a", 1));
        return run with { Header = run.Header with { Gate = terms, LowerIsBetter = lowerIsBetter, Threshold = threshold } };
    }

    private static GateLimits With(GateLimits terms, string name, double? value) => name switch
    {
        nameof(GateLimits.MaxDrop) => terms with { MaxDrop = value },
        nameof(GateLimits.MaxErrors) => terms with { MaxErrors = value },
        nameof(GateLimits.MinOverlap) => terms with { MinOverlap = value },
        nameof(GateLimits.Alpha) => terms with { Alpha = value },
        nameof(GateLimits.MinScore) => terms with { MinScore = value },
        nameof(GateLimits.MaxNoAnswer) => terms with { MaxNoAnswer = value },
        nameof(GateLimits.MaxTruncated) => terms with { MaxTruncated = value },
        _ => terms with { MaxRefused = value },
    };

    private static BenchmarkRun Run(params SampleRecord[] records) => TestRuns.Of(records, MetricKind.Binary);
}
