using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class BenchmarkExecutionTests
{
    private static readonly Sample Sum = new() { Id = "a", Input = "2 + 2?", Targets = ["4"], Group = "sums", Cluster = "p1" };

    [Theory]
    [InlineData(nameof(IBodies.Lenient), 0.5, null, "Hit")]
    [InlineData(nameof(IBodies.Lenient), 0.5, 0.0, "Hit")]
    [InlineData(nameof(IBodies.Lenient), 0.4, 0.0, "KnownMiss")]
    [InlineData(nameof(IBodies.Lenient), 0.4, 0.5, "Lost")]
    [InlineData(nameof(IBodies.Lenient), 0.4, null, "NewMiss")]
    [InlineData(nameof(IBodies.Toxicity), 0.5, null, "Hit")]
    [InlineData(nameof(IBodies.Toxicity), 0.6, 0.7, "KnownMiss")]
    [InlineData(nameof(IBodies.Toxicity), 0.6, 0.5, "Lost")]
    [InlineData(nameof(IBodies.Toxicity), 0.6, null, "NewMiss")]
    public void A_sample_stands_as_threshold_and_accepted_run_say(string method, double score, double? accepted, string standing)
    {
        BenchmarkRun? baseline = accepted is { } was ? Accepted(was) : null;
        Assert.Equal(standing, Execution(method, baseline).Add(Sum, [Scored(Score.Graded(score))]).Standing.ToString());
    }

    [Fact]
    public void An_error_is_an_error_whatever_was_accepted_and_an_accepted_error_is_no_miss()
    {
        Assert.Equal(SampleStanding.Error, Execution(nameof(IBodies.Plain), Accepted(1)).Add(Sum, [Failed]).Standing);
        Assert.Equal(SampleStanding.NewMiss, Execution(nameof(IBodies.Plain), Accepted(null)).Add(Sum, [Scored(Score.Wrong)]).Standing);
    }

    [Fact]
    public void A_sample_whose_content_changed_has_no_accepted_record()
    {
        SampleResult result = Execution(nameof(IBodies.Plain), Accepted(1)).Add(Sum with { Targets = ["5"] }, [Scored(Score.Wrong)]);
        Assert.Equal((SampleStanding.NewMiss, null), (result.Standing, result.Baseline));
    }

    [Fact]
    public void Repeats_are_averaged_and_one_error_among_them_is_an_error()
    {
        BenchmarkExecution execution = Execution(nameof(IBodies.Repeated), null);
        Assert.Equal(0.5, execution.Add(Sum, [Scored(Score.Correct), Scored(Score.Wrong)]).Record.Score);
        Assert.Equal(SampleStanding.Error, execution.Add(Sum, [Scored(Score.Correct), Failed]).Standing);
    }

    [Fact]
    public void A_record_has_the_sample_s_strata_and_hash_and_the_result_its_explanation()
    {
        SampleResult result = Execution(nameof(IBodies.Plain), null).Add(Sum, [Scored(Score.Wrong with { Explanation = "off by one" })]);
        Assert.Equal(("a", ContentHash.Of(Sum), "sums", "p1"), (result.Record.Id, result.Record.Hash, result.Record.Group, result.Record.Cluster));
        Assert.Equal("off by one", result.Explanation);
    }

    [Fact]
    public void Records_of_a_run_are_sorted_by_id_however_they_came()
    {
        Sample[] samples = [.. new[] { "b", "a", "C" }.Select(id => Sum with { Id = id })];
        BenchmarkExecution execution = new(Declared.Loaded<IBodies>(nameof(IBodies.Plain), samples), "m", samples, 3, null);
        foreach (Sample sample in samples) execution.Add(sample, [Scored(Score.Correct)]);
        Assert.Equal(["C", "a", "b"], execution.ToRun().Records.Select(r => r.Id));
    }

    [Fact]
    public void A_run_is_whole_complete_and_partial_by_what_was_selected_and_what_is_finished()
    {
        Sample[] samples = [Sum, Sum with { Id = "b" }];
        LoadedBenchmark benchmark = Declared.Loaded<IBodies>(nameof(IBodies.Plain), samples);
        BenchmarkExecution filtered = new(benchmark, "m", samples, 1, null), limited = new(benchmark, "m", samples[..1], 1, null), whole = new(benchmark, "m", samples, 2, null);
        foreach (BenchmarkExecution execution in new[] { filtered, limited, whole }) execution.Add(Sum, [Scored(Score.Correct)]);
        Assert.Equal((false, false, true), (filtered.IsWhole, filtered.IsComplete, filtered.ToRun().Header.IsPartial));
        Assert.Equal((true, true, true), (limited.IsWhole, limited.IsComplete, limited.ToRun().Header.IsPartial));
        Assert.Equal((true, false, true), (whole.IsWhole, whole.IsComplete, whole.ToRun().Header.IsPartial));
        whole.Add(samples[1], [Scored(Score.Wrong)]);
        Assert.Equal((true, false, 2), (whole.IsComplete, whole.ToRun().Header.IsPartial, whole.ToRun().Header.Samples));
    }

    [Fact]
    public void The_first_reason_to_abort_is_kept()
    {
        BenchmarkExecution execution = Execution(nameof(IBodies.Plain), null);
        execution.Abort("no key");
        execution.Abort("no model");
        Assert.Equal("no key", execution.AbortedBecause);
    }

    private static BenchmarkExecution Execution(string method, BenchmarkRun? baseline) => new(Declared.Loaded<IBodies>(method, Sum), "m", [Sum], 1, baseline);

    private static ScoredAttempt Scored(Score score) => new(score, new Attempt { Outcome = score.Outcome, Score = score.Value });

    private static ScoredAttempt Failed => new(null, new Attempt { Outcome = Outcome.Error, Cause = "reset" });

    private static BenchmarkRun Accepted(double? score) => Snapshots.FewRecords.Of(Snapshots.FewRecords.Record("a", score) with { Hash = ContentHash.Of(Sum) });
}
