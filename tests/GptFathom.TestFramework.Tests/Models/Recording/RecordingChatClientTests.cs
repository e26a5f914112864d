using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Limits;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Models.Recording;

public sealed class RecordingChatClientTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _scratch = new();
    private readonly FakeTimeProvider _time = new(Start);
    private readonly CancellationTokenSource _run = new();
    private readonly List<CompletionStore> _stores = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stores.ForEach(s => s.Dispose());
        _run.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task A_reply_is_on_disk_before_the_caller_sees_it_and_is_asked_for_once()
    {
        FakeModel model = new();
        CompletionStore store = Open();
        AttemptLog log = new();
        Assert.Equal("reply 0", await AskAsync(Record(model, store, log)));
        Assert.Null(log.Calls[0].ReusedFrom);
        _time.Advance(TimeSpan.FromDays(3));

        AttemptLog later = new();
        Assert.Equal("reply 0", await AskAsync(Record(model, Open(), later)));

        Assert.Equal(1, model.Asked);
        Assert.Equal(Start, later.Calls[0].ReusedFrom);
        Assert.Equal(log.Calls[0] with { ReusedFrom = Start }, later.Calls[0]);
    }

    [Fact]
    public async Task The_same_request_twice_in_one_attempt_has_two_replies_replayed_in_order()
    {
        FakeModel model = new();
        RecordingChatClient first = Record(model, Open());
        Assert.Equal(["reply 0", "reply 1"], [await AskAsync(first), await AskAsync(first)]);
        RecordingChatClient resumed = Record(model, Open());
        Assert.Equal(["reply 0", "reply 1", "reply 2"], [await AskAsync(resumed), await AskAsync(resumed), await AskAsync(resumed)]);
    }

    [Fact]
    public async Task Repeats_of_a_sample_are_asked_for_each()
    {
        FakeModel model = new();
        CompletionStore store = Open();
        Assert.Equal("reply 0", await AskAsync(Record(model, store, repeat: 0)));
        Assert.Equal("reply 1", await AskAsync(Record(model, store, repeat: 1)));
        Assert.Equal("reply 0", await AskAsync(Record(model, store, repeat: 0)));
    }

    [Fact]
    public async Task Fresh_asks_again_once_and_what_it_hears_replaces_the_old()
    {
        FakeModel model = new();
        await AskAsync(Record(model, Open()));
        _time.Advance(TimeSpan.FromHours(1));

        CompletionStore fresh = Open();
        AttemptLog log = new();
        Assert.Equal("reply 1", await AskAsync(Record(model, fresh, log, fresh: true)));
        Assert.Equal("reply 1", await AskAsync(Record(model, fresh, fresh: true)));
        Assert.Null(log.Calls[0].ReusedFrom);
        Assert.Equal("reply 1", await AskAsync(Record(model, Open())));
    }

    [Fact]
    public async Task A_model_configured_anew_under_the_same_name_is_asked_anew()
    {
        FakeModel model = new();
        await AskAsync(Record(model, Open()));
        RecordingChatClient renamed = Record(new FakeModel(_ => FakeModel.Reply("from another")), Open());
        Assert.Equal("reply 0", await AskAsync(renamed));
        Assert.Equal("from another", await AskAsync(renamed, new ChatOptions { ModelId = "other" }));
    }

    [Fact]
    public async Task Offline_serves_what_is_stored_and_logs_what_is_missing()
    {
        ModelOptions options = new() { Name = "m" };
        await AskAsync(Record(new FakeModel(), Open()));
        AttemptLog log = new();
        RecordingChatClient offline = Record(new OfflineChatClient(options), Open(), log);

        Assert.Equal("reply 0", await AskAsync(offline));
        await Assert.ThrowsAsync<CompletionMissingException>(() => AskAsync(offline));
        await Assert.ThrowsAsync<CompletionMissingException>(() => StreamAsync(offline));

        Assert.Equal([null, nameof(CompletionMissingException), nameof(CompletionMissingException)], log.Calls.Select(c => c.Error?.Type));
    }

    [Fact]
    public async Task Samples_with_one_prompt_ask_once_between_them()
    {
        TaskCompletionSource<ChatResponse> reply = new();
        FakeModel model = new((_, _) => reply.Task);
        CompletionStore store = Open();
        Task<string>[] asked = [.. Enumerable.Range(0, 8).Select(_ => AskAsync(Record(model, store)))];
        reply.SetResult(FakeModel.Reply("shared"));
        Assert.All(await Task.WhenAll(asked), text => Assert.Equal("shared", text));
        Assert.Equal(1, model.Asked);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task When_the_first_of_them_fails_or_gives_up_the_next_asks_itself(bool isCancelled)
    {
        TaskCompletionSource<ChatResponse> first = new();
        FakeModel model = new((i, token) => i == 0 ? first.Task.WaitAsync(token) : Task.FromResult(FakeModel.Reply("second")));
        CompletionStore store = Open();
        using CancellationTokenSource givesUp = new();
        Task<ChatResponse> one = Record(model, store).GetResponseAsync("question", cancellationToken: givesUp.Token);
        Task<string> two = AskAsync(Record(model, store));
        if (isCancelled) await givesUp.CancelAsync();
        else first.SetException(new HttpRequestException("reset"));

        await Assert.ThrowsAnyAsync<Exception>(() => one);
        Assert.Equal("second", await two);
        Assert.Equal(2, model.Asked);
    }

    [Fact]
    public async Task A_streamed_reply_is_one_completion_and_replays_as_it_came()
    {
        FakeModel model = new();
        List<ChatResponseUpdate> recorded = await StreamAsync(Record(model, Open()));
        List<ChatResponseUpdate> replayed = await StreamAsync(Record(model, Open()));

        Assert.Equal(1, model.Asked);
        Assert.Equal("reply 0", string.Concat(recorded.Select(u => u.Text)));
        Assert.Equal(recorded.Select(u => (u.Text, u.Role, u.FinishReason, u.MessageId)), replayed.Select(u => (u.Text, u.Role, u.FinishReason, u.MessageId)));
        Assert.Equal("reply 0", await AskAsync(Record(model, Open())));
    }

    [Fact]
    public async Task A_stream_that_the_caller_leaves_is_kept_all_the_same()
    {
        FakeModel model = new();
        await foreach (ChatResponseUpdate _ in Record(model, Open()).GetStreamingResponseAsync("question", cancellationToken: Cancellation)) break;
        Assert.Equal("reply 0", await AskAsync(Record(model, Open())));
        Assert.Equal(1, model.Asked);
    }

    [Fact]
    public async Task Tools_are_part_of_the_request()
    {
        FakeModel model = new();
        CompletionStore store = Open();
        await AskAsync(Record(model, store));
        await AskAsync(Record(model, store), new ChatOptions { Tools = [AIFunctionFactory.Create((int n) => n, "count")] });
        Assert.Equal(2, model.Asked);
    }

    [Fact]
    public async Task A_swallowed_error_stays_in_the_log_and_a_second_try_takes_its_place()
    {
        FakeModel model = new(i => i == 0 ? throw new HttpRequestException("connection reset") : FakeModel.Reply("at last"));
        AttemptLog log = new();
        RecordingChatClient client = Record(model, Open(), log);
        try
        {
            await AskAsync(client);
        }
        catch (HttpRequestException)
        {
        }
        Assert.Equal("at last", await AskAsync(client));

        Assert.Equal(new TransportError("HttpRequestException", "connection reset"), log.Error);
        Assert.Equal([null, "at last"], log.Calls.Select(c => c.Output));
        Assert.Equal("at last", await AskAsync(Record(model, Open())));
        Assert.Equal(2, model.Asked);
    }

    [Fact]
    public async Task Cancelling_the_run_is_no_error_even_where_the_caller_passed_no_token()
    {
        FakeModel model = new((_, token) => new TaskCompletionSource<ChatResponse>().Task.WaitAsync(token));
        AttemptLog log = new();
        Task<ChatResponse> asked = Record(model, Open(), log).GetResponseAsync("question", cancellationToken: CancellationToken.None);
        await _run.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(Patience, Cancellation));
        Assert.Null(log.Error);
        Assert.Null(Assert.Single(log.Calls).Output);
    }

    [Fact]
    public async Task A_time_out_of_the_provider_is_an_error()
    {
        FakeModel model = new((_, _) => Task.FromException<ChatResponse>(new TaskCanceledException("timed out")));
        AttemptLog log = new();
        await Assert.ThrowsAsync<TaskCanceledException>(() => AskAsync(Record(model, Open(), log)));
        Assert.Equal(new TransportError("TaskCanceledException", "timed out"), log.Error);
    }

    [Fact]
    public async Task Calls_are_logged_in_the_order_in_which_they_started()
    {
        TaskCompletionSource<ChatResponse>[] replies = [new(), new(), new()];
        FakeModel model = new((i, _) => replies[i].Task);
        AttemptLog log = new();
        RecordingChatClient client = Record(model, Open(), log);
        Task<ChatResponse>[] asked = [.. "abc".Select(c => client.GetResponseAsync($"{c}", cancellationToken: Cancellation))];
        for (int i = 2; i >= 0; i--)
        {
            replies[i].SetResult(FakeModel.Reply($"reply {i}"));
            await asked[i];
        }
        Assert.Equal(["reply 0", "reply 1", "reply 2"], log.Calls.Select(c => c.Output));
        Assert.Equal(3, log.Calls.Select(c => c.Request).Distinct().Count());
    }

    [Fact]
    public async Task The_log_says_how_a_reply_ended()
    {
        FakeModel model = new(_ => new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("I can't") { ErrorCode = "Refusal" }]))
        {
            FinishReason = ChatFinishReason.ContentFilter, ModelId = "answered", Usage = new UsageDetails { InputTokenCount = 5, OutputTokenCount = 2 },
        });
        AttemptLog log = new();
        await AskAsync(Record(model, Open(), log));
        ModelCall call = Assert.Single(log.Calls);
        Assert.Equal(("m", "", "content_filter", "I can't", "answered", 5, 2),
            (call.Model, call.Output, call.FinishReason, call.Refusal, call.AnsweredModel, call.InputTokens, call.OutputTokens));
        Assert.Null(log.Error);
    }

    [Fact]
    public void The_shared_model_is_neither_disposed_of_nor_handed_out()
    {
        FakeModel model = new();
        using (RecordingChatClient client = Record(model, Open()))
        {
            Assert.Null(client.GetService(typeof(FakeModel)));
            Assert.Same(client, client.GetService(typeof(IChatClient)));
        }
        Assert.False(model.IsDisposed);
    }

    [Fact]
    public async Task The_limit_holds_and_a_finished_call_makes_room()
    {
        TaskCompletionSource<ChatResponse>[] replies = [new(), new(), new()];
        FakeModel model = new((i, _) => replies[i].Task);
        CallLimits limits = new(new LimitOptions { MaxConcurrency = 2 }, TimeProvider.System);
        using LimitingChatClient limited = new(model, limits, new ExpectedTokens(TokenCounter.UpperBound));
        Task<string> Ask(IChatClient client, string question) => Record(client, Open()).GetResponseAsync(question, cancellationToken: Cancellation)
            .ContinueWith(t => t.Result.Text, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        Task<string>[] asked = [Ask(limited, "a"), Ask(limited, "b"), Ask(limited, "c")];
        Assert.Equal(2, model.Asked);
        replies[0].SetException(new HttpRequestException("reset"));
        await Assert.ThrowsAnyAsync<Exception>(() => asked[0]);
        replies[1].SetResult(FakeModel.Reply("b"));
        replies[2].SetResult(FakeModel.Reply("c"));
        Assert.Equal(["b", "c"], await Task.WhenAll(asked[1..]).WaitAsync(Patience, Cancellation));
    }

    private CompletionStore Open()
    {
        _stores.Add(new CompletionStore(_scratch.Root, [], "m", KeyRedaction.None, _time));
        return _stores[^1];
    }

    private RecordingChatClient Record(IChatClient model, CompletionStore store, AttemptLog? log = null, int repeat = 0, bool fresh = false) =>
        new(model, store, log ?? new AttemptLog(), repeat, fresh, _run.Token);

    private static async Task<string> AskAsync(IChatClient client, ChatOptions? options = null) =>
        (await client.GetResponseAsync("question", options, Cancellation)).Text;

    private static Task<List<ChatResponseUpdate>> StreamAsync(IChatClient client) =>
        client.GetStreamingResponseAsync("question", cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask();
}
