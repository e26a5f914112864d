using GptFathom.Gates;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class GateInputsTests
{
    private static readonly Sample[] Samples = [new() { Id = "a", Input = "" }, new() { Id = "b", Input = "" }];

    private static readonly Score F1 = Score.Graded(0.5) with { Metric = "token-f1/1" };

    [Fact]
    public void A_whole_run_is_judged_and_a_part_never()
    {
        BenchmarkExecution whole = Run(null, F1, F1);
        BenchmarkExecution part = new(whole.Benchmark, "m", Samples, 1, null);
        GateInput input = Assert.Single(new GateInputs(new GatePolicy()).Of([part, whole], isCancelled: false));
        Assert.Equal(("plain", Capability.Math, null, null, 2), (input.Benchmark, input.Capability, input.Refusal, input.Incompletion, input.Candidate!.Records.Count));
    }

    [Fact]
    public void A_run_that_did_not_end_says_why()
    {
        Assert.Equal("1 of 2 samples ran", Input(Run(null, F1)).Incompletion);
        Assert.Equal("the run was cancelled", Input(Run(null, F1), isCancelled: true).Incompletion);
        BenchmarkExecution aborted = Run(null, F1);
        aborted.Abort("no key");
        Assert.Equal("no key", Input(aborted).Refusal);
    }

    [Fact]
    public void A_run_that_a_budget_ended_says_what_is_left()
    {
        BenchmarkExecution exhausted = Run(null, F1);
        exhausted.Abort("the budget is used up", isOutOfBudget: true);
        exhausted.Abort("no key");
        Assert.Equal("the budget is used up; 1 of 2 samples are left", Input(exhausted).Refusal);
    }

    [Fact]
    public void A_run_under_other_settings_than_the_accepted_one_is_refused()
    {
        BenchmarkRun accepted = Run(null, F1, F1).ToRun();
        Assert.Null(Input(Run(accepted, F1, F1)).Refusal);
        Assert.Contains("metric token-f1/1 → rouge/1", Input(Run(accepted, F1 with { Metric = "rouge/1" }, F1 with { Metric = "rouge/1" })).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_nothing_but_errors_is_not_taken_for_one_with_another_metric() => Assert.Null(Input(Run(Run(null, F1, F1).ToRun(), null, null)).Refusal);

    [Fact]
    public void A_run_in_which_the_body_threw_at_every_reply_is_compared_and_not_refused() =>
        Assert.Null(Input(Run(Run(null, F1, F1).ToRun(), BodyResult.FailedAssertion, BodyResult.FailedAssertion)).Refusal);

    [Fact]
    public void Limits_come_from_the_configuration_else_from_the_benchmark()
    {
        GatePolicy policy = new() { Benchmarks = new Dictionary<string, GateLimits> { ["plain"] = new() { MinScore = 0.8 } } };
        GateLimits limits = Assert.Single(new GateInputs(policy).Of([Run(null, F1, F1)], isCancelled: false)).Limits;
        Assert.Equal((0.8, 0.01), (limits.MinScore, limits.MaxErrors));
    }

    [Theory]
    [InlineData(double.NaN, null, 0.05)]
    [InlineData(0.2, null, 0.2)]
    [InlineData(0.2, 0.1, 0.1)]
    public void Errors_are_allowed_as_configured_for_the_benchmark_else_as_it_declares_else_as_configured_for_all(double declared, double? configured, double expected)
    {
        GatePolicy policy = new()
        {
            MaxErrors = 0.05, Benchmarks = new Dictionary<string, GateLimits> { ["plain"] = new() { MaxErrors = configured } },
        };
        Assert.Equal(expected, policy.LimitsOf(new BenchmarkAttribute("plain", Capability.Math) { MaxErrors = declared }).MaxErrors);
    }

    [Fact]
    public void A_benchmark_that_could_not_run_is_judged_as_refused()
    {
        GateInput input = GateInputs.Of(new RefusedBenchmark("gsm8k", Capability.Math, "no data"));
        Assert.Equal(("gsm8k", Capability.Math, "no data", null), (input.Benchmark, input.Capability, input.Refusal, input.Candidate));
    }

    private static GateInput Input(BenchmarkExecution execution, bool isCancelled = false) =>
        Assert.Single(new GateInputs(new GatePolicy()).Of([execution], isCancelled));

    private static BenchmarkExecution Run(BenchmarkRun? baseline, params Score?[] scores)
    {
        BenchmarkExecution execution = new(Declared.Loaded<IBodies>(nameof(IBodies.Plain), Samples), "m", Samples, Samples.Length, baseline);
        foreach ((Sample sample, Score? score) in Samples.Zip(scores))
            execution.Add(sample, [new ScoredAttempt(score, new Attempt { Outcome = score is null ? Outcome.Error : Outcome.Answered, Score = score?.Value })]);
        return execution;
    }
}
