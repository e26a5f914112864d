using System.Text.Json;
using GptFathom.Models;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

/// <summary>What all providers have in common, streamed or not.</summary>
public sealed class ProviderTests
{
    private static readonly byte[] Picture = [1, 2, 3];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, bool> Ways => new(ProviderDialects.All.Keys, [false, true]);

    public static MatrixTheoryData<string, bool, int> Busy => new(ProviderDialects.All.Keys, [false, true], [408, 500, 502, 503, 529]);

    public static MatrixTheoryData<string, bool, int> Missing => new(ProviderDialects.All.Keys, [false, true], [401, 404]);

    public static MatrixTheoryData<string, bool, int> Redirects => new(ProviderDialects.All.Keys, [false, true], [301, 302, 307, 308]);

    public static MatrixTheoryData<string, string> Bodies => new(ProviderDialects.All.Keys, ["not json", "", "[]", "{}", """{"choices":[]}"""]);

    public static MatrixTheoryData<string, string> Endings => new(ProviderDialects.All.Keys, ["length", "content_filter"]);

    public static TheoryData<string> Chats => new(ProviderDialects.All.Values.Where(d => !d.Provider.Traits.IsCompletionOnly).Select(d => d.Api));

    public static TheoryData<string> Streams => new(ProviderDialects.All.Values.Where(d => d.Stream is not null).Select(d => d.Api));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_reply_arrives_with_its_usage_and_the_name_it_was_answered_under(string api, bool isStreaming)
    {
        ProviderServer server = null!;
        using (server = new(ProviderDialects.All[api], (_, context) => server.Good(context, isStreaming)))
        {
            ChatResponse reply = await server.AskAsync(isStreaming, Cancellation);
            Assert.Equal(("42", ChatFinishReason.Stop, "answered-1"), (reply.Text, reply.FinishReason, reply.ModelId));
            Assert.Equal((7, 3), (reply.Usage?.InputTokenCount, reply.Usage?.OutputTokenCount));
            Assert.Equal((server.Dialect.Path, server.Dialect.KeyPrefix + ProviderServer.Secret), Assert.Single(server.Asked));
            using JsonDocument request = JsonDocument.Parse(Assert.Single(server.Bodies));
            Assert.Equal("wire-1", request.RootElement.GetProperty("model").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task Turns_pictures_and_tools_pass_through(string api)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => ProviderDialects.All[api].Reply("42", "stop"));
        using IChatClient client = server.Create();
        ChatOptions options = new() { MaxOutputTokens = 11, Tools = [AIFunctionFactory.Create((int number) => number, "double")] };
        await client.GetResponseAsync(Conversation(), options, Cancellation);
        JsonElement request = JsonDocument.Parse(Assert.Single(server.Bodies)).RootElement;
        string sent = request.GetRawText();
        Assert.All(["be brief", "first question", "first answer", "see this", "AQID", "image/png", "\"double\"", "\"number\""],
            part => Assert.Contains(part, sent, StringComparison.Ordinal));
        Assert.Equal(11, (request.TryGetProperty("max_completion_tokens", out JsonElement limit) || request.TryGetProperty("max_output_tokens", out limit)
            ? limit : request.GetProperty("max_tokens")).GetInt32());
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task How_a_reply_ended_is_said(string api, string ending)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => ProviderDialects.All[api].Reply("4", ending));
        Assert.Equal(ending, (await server.AskAsync(false, Cancellation)).FinishReason?.Value);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_key_or_a_model_that_is_not_accepted_ends_the_run_at_once(string api, bool isStreaming, int status)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, status, dialect.Error("not_found_error", "x")));
        ModelUnavailableException e = await Assert.ThrowsAsync<ModelUnavailableException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.StartsWith($"{server.Authority}: HTTP {status}: out of order (not_found_error", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_exhausted_quota_ends_the_run_and_is_no_rate_limit(string api, bool isStreaming)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        (int status, string type, string code) = dialect.Exhausted;
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, status, dialect.Error(type, code), ("Retry-After", "1")));
        ModelUnavailableException e = await Assert.ThrowsAsync<ModelUnavailableException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.Contains(code, e.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_429_is_tried_again_no_sooner_than_it_asks_for(string api, bool isStreaming)
    {
        ProviderServer server = null!;
        using (server = new(ProviderDialects.All[api], (i, context) => i > 0
            ? server.Good(context, isStreaming)
            : ProviderServer.Fail(context, 429, server.Dialect.Error("rate_limit_error", "rate_limit_exceeded"), ("Retry-After", "7"))))
        {
            Assert.Equal("42", (await server.AskAsync(isStreaming, Cancellation)).Text);
            Assert.True(server.Time.Waits.Max() >= TimeSpan.FromSeconds(7));
        }
    }

    [Theory]
    [MemberData(nameof(Busy))]
    public async Task A_server_that_keeps_failing_is_an_error_after_the_retries(string api, bool isStreaming, int status)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, status, "<html>busy</html>"));
        EndpointException e = await Assert.ThrowsAsync<EndpointException>(() => server.AskAsync(isStreaming, Cancellation, retries: 2));
        Assert.Equal((FailureKind.Transient, $"{server.Authority}: HTTP {status}: <html>busy</html>"), (e.Kind, e.Message));
        Assert.Equal(3, server.Asked.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_400_is_not_tried_again(string api, bool isStreaming)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, 400, dialect.Error("invalid_request_error", "invalid_value")));
        EndpointException e = await Assert.ThrowsAsync<EndpointException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.Equal(FailureKind.Refused, e.Kind);
        Assert.Single(server.Asked);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_prompt_that_the_content_filter_blocks_is_a_reply_without_text(string api, bool isStreaming)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, 400, dialect.Error("invalid_request_error", "content_filter")));
        ChatResponse reply = await server.AskAsync(isStreaming, Cancellation);
        Assert.Equal(("", ChatFinishReason.ContentFilter, Outcome.Refused), (reply.Text, reply.FinishReason, ReplyScorer.OutcomeOf(reply)));
        Assert.Null(reply.Usage);
        Assert.Single(server.Asked);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_redirect_is_refused_and_not_tried_again(string api, bool isStreaming, int status)
    {
        using LoopbackServer elsewhere = new((_, _) => "stolen");
        using ProviderServer server = new(ProviderDialects.All[api],
            (_, context) => ProviderServer.Fail(context, status, "", ("Location", elsewhere.Endpoint.AbsoluteUri)));
        EndpointException e = await Assert.ThrowsAsync<EndpointException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.Contains("redirects are refused", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_reply_that_is_none_is_an_error(string api, string body)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => body);
        InvalidDataException e = await Assert.ThrowsAsync<InvalidDataException>(() => server.AskAsync(false, Cancellation, retries: 1));
        Assert.StartsWith($"{server.Authority} sent something that is not {server.Dialect.Expected}: ", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_stream_that_is_none_is_an_error(string api, string body)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => body);
        Exception? e = await Record.ExceptionAsync(() => server.AskAsync(true, Cancellation, retries: 1));
        Assert.True(e is InvalidDataException or EndpointException { Kind: FailureKind.Transient }, e?.ToString() ?? "a reply");
        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_that_breaks_off_is_an_error_wherever_it_does(string api)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        string[] events = dialect.Stream!("42");
        int last = Array.FindIndex(events, e => e.Contains("\"stop\"", StringComparison.Ordinal) || e.Contains("\"end_turn\"", StringComparison.Ordinal));
        for (int length = 0; length <= last; length++)
        {
            using ProviderServer server = new(dialect, (_, context) => ProviderServer.Events(context, events[..length]));
            Exception? e = await Record.ExceptionAsync(() => server.AskAsync(true, Cancellation, retries: 0));
            Assert.True(e is InvalidDataException or EndpointException { Kind: FailureKind.Transient }, $"{length} events: {e?.ToString() ?? "a reply"}");
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_that_ends_in_an_error_is_one(string api)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        string[] events = [.. dialect.Stream!("42")[..dialect.EventsBeforeError], $"event: error\ndata: {dialect.Error("overloaded_error", "overloaded")}\n\n"];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Events(context, events));
        EndpointException e = await Assert.ThrowsAsync<EndpointException>(() => server.AskAsync(true, Cancellation, retries: 1));
        Assert.Equal(FailureKind.Transient, e.Kind);
        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_server_that_never_answers_runs_into_the_time_out(string api, bool isStreaming)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => null);
        await Assert.ThrowsAsync<TimeoutException>(() => server.AskAsync(isStreaming, Cancellation, retries: 0, timeoutSeconds: 1));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Cancelling_stays_cancellation(string api, bool isStreaming)
    {
        using CancellationTokenSource cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) =>
        {
            cancelled.Cancel();
            return null;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.AskAsync(isStreaming, cancelled.Token));
        Assert.Single(server.Asked);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_key_that_the_server_repeats_stays_out_of_the_error(string api, bool isStreaming)
    {
        ProviderDialect dialect = ProviderDialects.All[api];
        using ProviderServer server = new(dialect, (_, context) => ProviderServer.Fail(context, 401, dialect.Error($"no {ProviderServer.Secret}", "x")));
        Exception e = await Assert.ThrowsAsync<ModelUnavailableException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.DoesNotContain(ProviderServer.Secret, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_server_that_is_not_there_ends_the_run(string api, bool isStreaming)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => "") { Endpoint = LoopbackServer.Nowhere };
        ModelUnavailableException e = await Assert.ThrowsAsync<ModelUnavailableException>(() => server.AskAsync(isStreaming, Cancellation));
        Assert.Contains("nothing answers", e.Message, StringComparison.Ordinal);
    }

    private static List<ChatMessage> Conversation() =>
    [
        new(ChatRole.System, "be brief"), new(ChatRole.User, "first question"), new(ChatRole.Assistant, "first answer"),
        new(ChatRole.User, [new TextContent("see this"), new DataContent(Picture, "image/png")]),
    ];
}
