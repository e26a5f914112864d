using System.Reflection;
using GptFathom.Models;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class AttemptRunnerTests
{
    private static readonly Sample Sum = new() { Id = "a", Input = "2 + 2?", Targets = ["4"] };

    private readonly AttemptModels _models = new();

    [Fact]
    public async Task A_score_becomes_an_attempt_with_what_the_calls_left_behind()
    {
        Call("four", "stop", 10, 2);
        Call("4", "length", 20, null);
        ScoredAttempt scored = await RunAsync(_ => new(Task.FromResult(Score.Correct with { Answer = "4" })));
        Attempt attempt = scored.Attempt;
        Assert.Equal((Outcome.Answered, 1d, "4", "length"), (attempt.Outcome, attempt.Score, attempt.Answer, attempt.FinishReason));
        Assert.Equal(["four", "4"], attempt.Outputs);
        Assert.Equal(["r0", "r1"], attempt.Requests);
        Assert.Equal(new TokenUsage(30, 2), attempt.Tokens);
        Assert.Equal("4", scored.Score?.Answer);
    }

    [Fact]
    public async Task Tokens_that_nobody_counted_are_absent_and_not_zero()
    {
        Call("4", "stop", null, null);
        Assert.Null((await RunAsync(_ => new(true))).Attempt.Tokens);
    }

    [Fact]
    public async Task The_body_is_given_sample_and_token()
    {
        Sample? given = null;
        await RunAsync(arguments =>
        {
            given = (Sample)arguments.Find(Declared.Parameter<Sample>())!;
            Assert.IsType<CancellationToken>(arguments.Find(Declared.Parameter<CancellationToken>()));
            Assert.Null(arguments.Find(Declared.Parameter<string>()));
            return new(true);
        });
        Assert.Same(Sum, given);
    }

    [Fact]
    public async Task A_failed_assertion_is_a_miss_that_says_why()
    {
        ScoredAttempt scored = await RunAsync(_ =>
        {
            Assert.Equal(4, 5);
            return new(true);
        });
        Assert.Equal((Outcome.Answered, 0d), (scored.Attempt.Outcome, scored.Attempt.Score));
        Assert.Contains("Assert.Equal() Failure", scored.Score?.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_assertion_of_a_reflected_call_is_a_miss_too() =>
        Assert.Equal(0, (await RunAsync(_ => throw new TargetInvocationException(Assert.ThrowsAny<Exception>(() => Assert.True(false))))).Attempt.Score);

    [Fact]
    public async Task An_exception_named_by_MissOn_is_a_miss_and_any_other_an_error_with_its_cause()
    {
        Assert.Equal(0, (await RunAsync(_ => throw new FormatException("no JSON"), nameof(IBodies.Hurried))).Attempt.Score);
        ScoredAttempt error = await RunAsync(_ => throw new FormatException("no JSON"));
        Assert.Equal((Outcome.Error, null, "FormatException: no JSON"), (error.Attempt.Outcome, error.Attempt.Score, error.Attempt.Cause));
        Assert.Null(error.Score);
    }

    [Fact]
    public async Task What_cannot_be_scored_is_an_error_with_its_own_words_whatever_the_body_takes_for_a_miss()
    {
        ScoredAttempt error = await RunAsync(_ => throw new UnscoredException("the judge said nothing"), nameof(IBodies.Forgiving));
        Assert.Equal((Outcome.Error, null, "the judge said nothing"), (error.Attempt.Outcome, error.Attempt.Score, error.Attempt.Cause));
    }

    [Fact]
    public async Task An_error_of_another_model_is_one_of_the_sample_and_its_replies_are_no_outputs()
    {
        Call("4", "stop", 10, 2);
        _models.OtherLog.Fail(_models.OtherLog.Begin("judge", "r"), new HttpRequestException("503"));
        Attempt attempt = (await RunAsync(_ => new(Task.FromResult(Score.Correct)))).Attempt;
        Assert.Equal((Outcome.Error, "HttpRequestException: 503"), (attempt.Outcome, attempt.Cause));
        Assert.Equal(("4", 1), (attempt.Outputs.Single(), attempt.Requests.Count));
    }

    [Fact]
    public async Task A_number_that_is_no_score_is_an_error() => Assert.Equal(Outcome.Error, (await RunAsync(_ => new(7.0))).Attempt.Outcome);

    [Fact]
    public async Task An_error_of_the_transport_is_an_error_even_where_the_body_swallowed_it_or_asserted_over_it()
    {
        Fail();
        ScoredAttempt swallowed = await RunAsync(_ => new(Task.FromResult(Score.Correct)));
        Assert.Equal((Outcome.Error, null, "HttpRequestException: 503"), (swallowed.Attempt.Outcome, swallowed.Attempt.Score, swallowed.Attempt.Cause));
        ScoredAttempt asserted = await RunAsync(_ => throw Assert.ThrowsAny<Exception>(() => Assert.NotNull(null)));
        Assert.Equal((Outcome.Error, "HttpRequestException: 503"), (asserted.Attempt.Outcome, asserted.Attempt.Cause));
    }

    [Fact]
    public async Task A_body_that_takes_too_long_is_an_error()
    {
        ScoredAttempt late = await RunAsync(arguments => new(WaitAsync((CancellationToken)arguments.Find(Declared.Parameter<CancellationToken>())!)), nameof(IBodies.Hurried));
        Assert.Equal((Outcome.Error, "no result within 1 s"), (late.Attempt.Outcome, late.Attempt.Cause));
    }

    [Fact]
    public async Task A_body_that_gives_up_by_itself_is_an_error_and_no_cancellation() =>
        Assert.Equal("TaskCanceledException: its own limit", (await RunAsync(_ => throw new TaskCanceledException("its own limit"))).Attempt.Cause);

    [Fact]
    public async Task Cancelling_the_run_comes_through_whatever_the_body_throws()
    {
        using CancellationTokenSource cancellation = new();
        foreach (Exception thrown in new Exception[] { new OperationCanceledException(), new FormatException(), new FathomException("x") })
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(
                async _ =>
                {
                    await cancellation.CancelAsync();
                    throw thrown;
                },
                nameof(IBodies.Hurried), cancellation.Token));
        }
    }

    [Fact]
    public async Task A_user_s_mistake_and_a_model_that_cannot_be_asked_end_the_benchmark()
    {
        Assert.Equal("no key", (await Assert.ThrowsAsync<FathomException>(() => RunAsync(_ => throw new FathomException("no key")))).Message);
        ModelUnavailableException unavailable = new("nothing answers", new HttpRequestException());
        Assert.Equal("nothing answers", (await Assert.ThrowsAsync<FathomException>(() => RunAsync(_ => throw unavailable))).Message);
    }

    private static async Task<object?> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return true;
    }

    private Task<ScoredAttempt> RunAsync(Func<BodyArguments, ValueTask<object?>> body, string method = nameof(IBodies.Plain), CancellationToken? cancellationToken = null) =>
        AttemptRunner.RunAsync(Declared.Loaded<IBodies>(method, Sum), Sum, _models, body, cancellationToken ?? TestContext.Current.CancellationToken);

    private void Call(string output, string finishReason, long? input, long? outputTokens)
    {
        ChatResponse response = new(new ChatMessage(ChatRole.Assistant, output))
        {
            FinishReason = new ChatFinishReason(finishReason),
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = outputTokens },
        };
        _models.Log.Complete(_models.Log.Begin("m", $"r{_models.Log.Calls.Count}"), new StoredCompletion(response, default, IsEarlier: false));
    }

    private void Fail() => _models.Log.Fail(_models.Log.Begin("m", "r"), new HttpRequestException("503"));
}
