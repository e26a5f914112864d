using System.Text.Json;
using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public class OpenAIChatClientsTests
{
    private const string Secret = "lab-very-secret-0123456789";

    private readonly ImmediateTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_arrives_with_its_usage_and_the_name_it_was_answered_under()
    {
        using LoopbackServer server = new((_, _) => LoopbackServer.Completion("42"));
        ModelCall call = await AskAsync(server);
        Assert.Equal(("42", "stop", "answered-1", 7, 3), (call.Output, call.FinishReason, call.AnsweredModel, call.InputTokens, call.OutputTokens));
        (string? authorization, string body) = Assert.Single(server.Requests);
        Assert.Equal("Bearer none", authorization);
        using JsonDocument request = JsonDocument.Parse(body);
        Assert.Equal("wire-1", request.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public async Task The_key_is_sent_to_the_host_it_is_bound_to()
    {
        using LoopbackServer server = new((_, _) => LoopbackServer.Completion("42"));
        await AskAsync(server, key: "lab");
        Assert.Equal($"Bearer {Secret}", Assert.Single(server.Requests).Authorization);
    }

    [Theory]
    [InlineData("length"), InlineData("content_filter")]
    public async Task How_a_reply_ended_is_logged(string reason)
    {
        using LoopbackServer server = new((_, _) => LoopbackServer.Completion("4", reason));
        Assert.Equal(reason, (await AskAsync(server)).FinishReason);
    }

    [Fact]
    public async Task A_refusal_is_logged_as_one()
    {
        using LoopbackServer server = new((_, _) =>
            """
            {"id":"c","object":"chat.completion","created":1,"model":"x",
             "choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"I can't"},"finish_reason":"stop"}]}
            """);
        ModelCall call = await AskAsync(server);
        Assert.Equal(("", "I can't"), (call.Output, call.Refusal));
    }

    [Fact]
    public async Task A_prompt_that_the_content_filter_blocked_is_stored_as_refused_and_not_asked_again()
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = 400;
            return """
                {"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt",
                 "code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{}}}}
                """;
        });
        using TempFolder scratch = new();
        for (int run = 0; run < 2; run++)
        {
            ModelCall call = await AskAsync(server, scratch);
            Assert.Equal(("", "content_filter", null, run == 1), (call.Output, call.FinishReason, call.Error, call.ReusedFrom is not null));
        }
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_429_is_tried_again_no_sooner_than_it_asks_for()
    {
        using LoopbackServer server = new((i, context) => i > 0 ? LoopbackServer.Completion("42") : Fail(context, 429, ("Retry-After", "7")));
        Assert.Equal("42", (await AskAsync(server)).Output);
        Assert.True(Assert.Single(_time.Waits) >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_an_error_after_the_retries()
    {
        using LoopbackServer server = new((_, context) => Fail(context, 500));
        ModelCall call = await AskAsync(server, retries: 2);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(new TransportError("EndpointException", $"{server.Endpoint.Authority}: HTTP 500: out of order (server_error)"), call.Error);
    }

    [Fact]
    public async Task A_400_is_not_tried_again()
    {
        using LoopbackServer server = new((_, context) => Fail(context, 400));
        Assert.NotNull((await AskAsync(server)).Error);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301), InlineData(302), InlineData(307), InlineData(308)]
    public async Task A_redirect_is_refused_and_not_tried_again(int status)
    {
        using LoopbackServer elsewhere = new((_, _) => LoopbackServer.Completion("stolen"));
        using LoopbackServer server = new((_, context) => Fail(context, status, ("Location", $"{elsewhere.Endpoint}/chat/completions")));
        Assert.Contains("redirect", (await AskAsync(server, key: "lab")).Error!.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("not json"), InlineData(""), InlineData("[]"), InlineData("{}"), InlineData("""{"choices":[]}""")]
    public async Task A_reply_that_is_none_is_an_error(string body)
    {
        using LoopbackServer server = new((_, _) => body);
        ModelCall call = await AskAsync(server);
        Assert.Null(call.Output);
        Assert.Equal("InvalidDataException", call.Error!.Type);
        Assert.StartsWith($"{server.Endpoint.Authority} sent something that is not a chat completion", call.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_runs_into_the_time_out()
    {
        using LoopbackServer server = new((_, _) => null);
        Assert.Equal("TimeoutException", (await AskAsync(server, retries: 0, timeoutSeconds: 1)).Error!.Type);
    }

    [Fact]
    public async Task Cancelling_stays_cancellation()
    {
        using CancellationTokenSource cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using LoopbackServer server = new((_, _) =>
        {
            cancelled.Cancel();
            return null;
        });
        using IChatClient client = Create(server, null, retries: 4, timeoutSeconds: 30);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("x", cancellationToken: cancelled.Token));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_unreachable_server_is_an_error()
    {
        using LoopbackServer server = new((_, _) => "") { Endpoint = LoopbackServer.Nowhere };
        Assert.Contains(server.Endpoint.Authority, (await AskAsync(server, retries: 1)).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_key_that_the_server_repeats_stays_out_of_the_error(bool isStreaming)
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = 401;
            return $$$"""{"error":{"message":"Incorrect API key provided: {{{Secret}}}","type":"invalid_request_error","code":"invalid_api_key"}}""";
        });
        using IChatClient client = Create(server, "lab", retries: 0);
        Exception e = await Assert.ThrowsAnyAsync<Exception>(() => isStreaming
            ? client.GetStreamingResponseAsync("x", cancellationToken: Cancellation).ToChatResponseAsync(Cancellation)
            : client.GetResponseAsync("x", cancellationToken: Cancellation));
        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
        Assert.Contains("401", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_calls_as_the_limit_allows_are_in_flight_together()
    {
        const int limit = 64;
        TaskCompletionSource all = new();
        using LoopbackServer server = new((i, _) =>
        {
            if (i == limit - 1) all.SetResult();
            return LoopbackServer.Completion("ok");
        })
        { Hold = all.Task };
        using IChatClient client = Create(server, null, retries: 0, timeoutSeconds: 60, concurrency: limit);
        Task<ChatResponse>[] asked = [.. Enumerable.Range(0, limit).Select(i => client.GetResponseAsync($"{i}", cancellationToken: Cancellation))];
        Assert.All(await Task.WhenAll(asked), reply => Assert.Equal("ok", reply.Text));
    }

    private static string Fail(HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers) context.Response.Headers[name] = value;
        return """{"error":{"message":"out of\norder","type":"server_error"}}""";
    }

    private IChatClient Create(LoopbackServer server, string? key, int retries, int timeoutSeconds = 30, int concurrency = 4)
    {
        ApiKeys keys = new(new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__VALUE"] = Secret, ["FATHOM__KEYS__LAB__HOSTS"] = "127.0.0.1" });
        ModelOptions options = new()
        {
            Name = "m", Model = "wire-1", Endpoint = server.Endpoint, Key = key, MaxRetries = retries, TimeoutSeconds = timeoutSeconds,
        };
        return new ModelCatalogue([options], "fathom.json", keys, _time).Create("m", concurrency);
    }

    /// <summary>One call through the recording client, as its log has it; the error is swallowed.</summary>
    private async Task<ModelCall> AskAsync(LoopbackServer server, string? key = null, int retries = 4, int timeoutSeconds = 30)
    {
        using TempFolder scratch = new();
        return await AskAsync(server, scratch, key, retries, timeoutSeconds);
    }

    private async Task<ModelCall> AskAsync(LoopbackServer server, TempFolder scratch, string? key = null, int retries = 4, int timeoutSeconds = 30)
    {
        using CompletionStore store = new(scratch.Root, [], "m", KeyRedaction.None, TimeProvider.System);
        using IChatClient client = Create(server, key, retries, timeoutSeconds);
        AttemptLog log = new();
        using RecordingChatClient recording = new(client, store, log, 0, fresh: false, CancellationToken.None);
        await Record.ExceptionAsync(() => recording.GetResponseAsync("What is 6 × 7?", cancellationToken: Cancellation));
        return Assert.Single(log.Calls);
    }
}
