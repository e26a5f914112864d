using GptFathom.Models;
using GptFathom.Models.Retries;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Retries;

public class RetryingChatClientTests
{
    private static readonly RetryOptions Options = new() { MaxRetries = 4, Timeout = TimeSpan.FromMinutes(5) };

    private readonly ImmediateTime _time = new();
    private readonly Observer _observer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Exception> WorthAnotherTry =>
    [
        new EndpointException("503", FailureKind.Transient), new EndpointException("429", FailureKind.RateLimited),
        new HttpRequestException("reset"), new IOException("cut"), new InvalidDataException("no JSON"), new TimeoutException("late"),
    ];

    public static TheoryData<Exception> InVain =>
    [
        new EndpointException("400", FailureKind.Refused), new ModelUnavailableException("no quota", null), new NotSupportedException("never"),
        new EndpointException("429", FailureKind.RateLimited) { RetryAfter = TimeSpan.FromMinutes(11) },
    ];

    [Theory]
    [MemberData(nameof(WorthAnotherTry))]
    public async Task What_may_go_well_the_next_time_is_tried_again(Exception error)
    {
        FakeModel model = new(i => i < 4 ? throw error : FakeModel.Reply("at last"));
        Assert.Equal("at last", (await AskAsync(model)).Text);
        Assert.Equal(5, model.Asked);
        Assert.Equal(4, _observer.Failures.Count);
        Assert.Equal(4, _observer.FurtherTries);
    }

    [Theory]
    [MemberData(nameof(InVain))]
    public async Task What_cannot_go_well_is_not_tried_again(Exception error)
    {
        FakeModel model = new(_ => throw error);
        Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(model)));
        Assert.Equal(1, model.Asked);
    }

    [Fact]
    public async Task The_tries_have_an_end_and_the_last_error_is_told()
    {
        FakeModel model = new(i => throw new EndpointException($"error {i}", FailureKind.Transient));
        Assert.Equal("error 4", (await Assert.ThrowsAsync<EndpointException>(() => AskAsync(model))).Message);
        Assert.Equal(5, model.Asked);
    }

    [Fact]
    public async Task Without_retries_one_try_is_all()
    {
        FakeModel model = new(_ => throw new EndpointException("503", FailureKind.Transient));
        await Assert.ThrowsAsync<EndpointException>(() => AskAsync(model, Options with { MaxRetries = 0 }));
        Assert.Equal(1, model.Asked);
    }

    [Fact]
    public async Task Waits_grow_from_try_to_try_and_calls_do_not_wait_alike()
    {
        RetryOptions options = Options with { MaxRetries = 4, FirstWait = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromSeconds(15) };
        List<TimeSpan[]> calls = [];
        for (int call = 0; call < 50; call++)
        {
            ImmediateTime time = new();
            FakeModel model = new(i => i < 4 ? throw new EndpointException("503", FailureKind.Transient) : FakeModel.Reply("ok"));
            using RetryingChatClient client = new(model, options, _observer, time);
            await client.GetResponseAsync("x", cancellationToken: Cancellation);
            calls.Add([.. time.Waits]);
        }
        double[] means = [.. Enumerable.Range(0, 4).Select(i => calls.Average(waits => waits[i].TotalSeconds))];
        Assert.True(means.Zip(means.Skip(1)).All(pair => pair.Second > pair.First), string.Join(", ", means));
        Assert.InRange(calls.Select(waits => waits[0]).Distinct().Count(), 45, 50);
        Assert.All(calls.SelectMany(waits => waits), wait => Assert.InRange(wait.TotalSeconds, 0, 15));
    }

    [Fact]
    public async Task The_provider_s_own_wait_takes_the_place_of_ours()
    {
        FakeModel model = new(i => i == 0 ? throw new EndpointException("429", FailureKind.RateLimited) { RetryAfter = TimeSpan.FromSeconds(13) } : FakeModel.Reply("ok"));
        await AskAsync(model);
        Assert.Equal(TimeSpan.FromSeconds(13), Assert.Single(_time.Waits));
    }

    [Fact]
    public async Task Each_try_has_a_time_out_of_its_own()
    {
        FakeModel model = new(async (i, token) =>
        {
            if (i < 2) await Task.Delay(Timeout.Infinite, token);
            return FakeModel.Reply("ok");
        });
        Assert.Equal("ok", (await AskAsync(model, Options with { Timeout = TimeSpan.FromSeconds(10) })).Text);
        Assert.All(_observer.Failures, failure => Assert.Equal("the model: no reply within 10 s.", Assert.IsType<TimeoutException>(failure).Message));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_asked_for_again_as_a_whole()
    {
        BreakingStream model = new();
        using RetryingChatClient client = new(model, Options, _observer, _time);
        ChatResponse reply = await client.GetStreamingResponseAsync("x", cancellationToken: Cancellation).ToChatResponseAsync(Cancellation);
        Assert.Equal(("whole", 2), (reply.Text, model.Asked));
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_between_tries()
    {
        using CancellationTokenSource cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        FakeModel model = new(_ =>
        {
            cancelled.CancelAfter(TimeSpan.FromMilliseconds(50));
            throw new EndpointException("503", FailureKind.Transient);
        });
        using RetryingChatClient client = new(model, Options with { FirstWait = TimeSpan.FromMinutes(1) }, _observer, TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("x", cancellationToken: cancelled.Token));
        Assert.Equal(1, model.Asked);
    }

    private async Task<ChatResponse> AskAsync(FakeModel model, RetryOptions? options = null)
    {
        using RetryingChatClient client = new(model, options ?? Options, _observer, _time);
        return await client.GetResponseAsync("x", cancellationToken: Cancellation);
    }

    private sealed class Observer : ITryObserver
    {
        public List<Exception> Failures { get; } = [];

        public int FurtherTries { get; private set; }

        public void Failed(Exception error) => Failures.Add(error);

        public Task AgainAsync(CancellationToken cancellation)
        {
            FurtherTries++;
            return Task.CompletedTask;
        }
    }

    private sealed class BreakingStream : IChatClient
    {
        public int Asked { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            bool isFirst = ++Asked == 1;
            yield return new ChatResponseUpdate(ChatRole.Assistant, isFirst ? "lost " : "wh");
            if (isFirst) throw new IOException("cut");
            yield return new ChatResponseUpdate(ChatRole.Assistant, "ole");
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
