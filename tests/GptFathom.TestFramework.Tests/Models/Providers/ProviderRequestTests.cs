using System.Text.Json;
using GptFathom.Models;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using OpenAI.Responses;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

/// <summary>What the providers are sent, and what one of them alone replies.</summary>
public sealed class ProviderRequestTests
{
    private static readonly byte[] Picture = [1, 2, 3];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OpenAI"), InlineData("AzureOpenAI")]
    public async Task Chat_completions_are_sent_the_declared_decoding(string api)
    {
        JsonElement request = await AskAsync(api, [new(ChatRole.User, "x")], Decoding());
        Assert.Equal((0.5, 7, "\nQ:"), (request.GetProperty("temperature").GetDouble(), request.GetProperty("seed").GetInt64(), request.GetProperty("stop")[0].GetString()));
    }

    [Fact]
    public async Task Completions_are_sent_one_text_and_the_whole_decoding()
    {
        ChatOptions options = Decoding();
        (options.TopP, options.FrequencyPenalty, options.PresencePenalty) = (0.25f, 1, -1);
        options.AdditionalProperties = new() { ["logit_bias"] = new Dictionary<string, int> { ["50256"] = -100 } };
        JsonElement request = await AskAsync("Completions", [new(ChatRole.User, "Q: 6 × 7?\nA:")], options);
        Assert.Equal(
            """{"model":"wire-1","prompt":"Q: 6 × 7?\nA:","max_tokens":512,"temperature":0.5,"top_p":0.25,"frequency_penalty":1,"presence_penalty":-1,"seed":7,"stop":["\nQ:"],"logit_bias":{"50256":-100}}""",
            System.Text.RegularExpressions.Regex.Unescape(request.GetRawText()).Replace("\n", "\\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completions_refuse_what_is_more_than_one_text_without_asking()
    {
        (List<ChatMessage> Messages, ChatOptions? Options, string Problem)[] requests =
        [
            (Conversation(), null, "it has 4 messages (system, user, assistant, user)"),
            ([], null, "it has 0 messages"),
            ([new(ChatRole.System, "x")], null, "it has 1 messages (system)"),
            ([new(ChatRole.User, [new TextContent("see this"), new DataContent(Picture, "image/png")])], null, "it has a DataContent"),
            ([new(ChatRole.User, "x")], new ChatOptions { Tools = [AIFunctionFactory.Create((int number) => number, "double")] }, "it has tools"),
            ([new(ChatRole.User, "x")], new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, "it asks for JSON"),
        ];
        using ProviderServer server = new(ProviderDialects.All["Completions"], (_, _) => "");
        using IChatClient client = server.Create();
        foreach ((List<ChatMessage> messages, ChatOptions? options, string problem) in requests)
        {
            FathomException e = await Assert.ThrowsAsync<FathomException>(() => client.GetResponseAsync(messages, options, Cancellation));
            Assert.Contains(problem, e.Message, StringComparison.Ordinal);
            Assert.Contains("expected one user message", e.Message, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Responses_are_not_stored_unless_the_caller_says_so()
    {
        Assert.False((await AskAsync("Responses", [new(ChatRole.User, "x")], null)).GetProperty("store").GetBoolean());
#pragma warning disable OPENAI001
        ChatOptions stored = new() { RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = true } };
#pragma warning restore OPENAI001
        Assert.True((await AskAsync("Responses", [new(ChatRole.User, "x")], stored)).GetProperty("store").GetBoolean());
    }

    [Theory]
    [InlineData("failed", "server_error", FailureKind.Transient), InlineData("failed", "rate_limit_exceeded", FailureKind.RateLimited)]
    [InlineData("failed", "invalid_prompt", FailureKind.Refused), InlineData("cancelled", null, FailureKind.Transient)]
    internal async Task A_response_that_is_not_whole_is_an_error(string status, string? code, FailureKind kind)
    {
        string error = code is null ? "null" : $$"""{"code":"{{code}}","message":"it broke"}""";
        using ProviderServer server = new(ProviderDialects.All["Responses"], (_, _) =>
            $$"""{"id":"resp_1","object":"response","created_at":1,"status":"{{status}}","error":{{error}},"model":"x","output":[]}""");
        EndpointException e = await Assert.ThrowsAsync<EndpointException>(() => server.AskAsync(false, Cancellation, retries: 0));
        Assert.Equal((kind, $"{server.Authority}: the response is {status}{(code is null ? "" : $": it broke ({code})")}"), (e.Kind, e.Message));
    }

    [Fact]
    public async Task A_response_that_refuses_or_calls_a_tool_says_so()
    {
        ChatResponse refused = await ReplyAsync("Responses", Response("""{"type":"message","id":"m","status":"completed","role":"assistant","content":[{"type":"refusal","refusal":"I can't"}]}"""));
        Assert.Equal(("Refusal", "I can't"), Assert.Single(refused.Messages[0].Contents.OfType<ErrorContent>().Select(c => (c.ErrorCode, c.Message))));
        ChatResponse called = await ReplyAsync("Responses", Response("""{"type":"function_call","id":"f","call_id":"c","name":"double","arguments":"{\"number\":1}","status":"completed"}"""));
        Assert.Equal((ChatFinishReason.ToolCalls, "double"), (called.FinishReason, called.Messages[0].Contents.OfType<FunctionCallContent>().Single().Name));
    }

    [Fact]
    public async Task Responses_are_sent_the_sampling_settings_that_they_know()
    {
        ChatOptions options = Decoding();
        options.TopP = 0.25f;
        JsonElement request = await AskAsync("Responses", [new(ChatRole.User, "x")], options);
        Assert.Equal((0.5, 0.25), (request.GetProperty("temperature").GetDouble(), request.GetProperty("top_p").GetDouble()));
        Assert.DoesNotContain(request.EnumerateObject(), p => p.Name is "stop" or "seed");
    }

    [Fact]
    public async Task The_address_of_an_Azure_resource_is_completed()
    {
        using LoopbackServer server = new((_, context) =>
            context.Request.Path.Value! == "/openai/v1/chat/completions" ? ProviderDialects.All["AzureOpenAI"].Reply("42", "stop") : "{}");
        ModelOptions model = new() { Name = "m", Provider = new AzureOpenAIProvider(), Endpoint = new Uri(server.Endpoint, "/"), MaxRetries = 0 };
        using IChatClient client = new ModelCatalogue([model], "fathom.json", new(new Dictionary<string, string?>()), TimeProvider.System).Create("m", 1);
        Assert.Equal("42", (await client.GetResponseAsync("x", cancellationToken: Cancellation)).Text);
    }

    private static ChatOptions Decoding() => new() { Temperature = 0.5f, Seed = 7, StopSequences = ["\nQ:"] };

    private static List<ChatMessage> Conversation() =>
    [
        new(ChatRole.System, "be brief"), new(ChatRole.User, "first question"), new(ChatRole.Assistant, "first answer"),
        new(ChatRole.User, [new TextContent("see this"), new DataContent(Picture, "image/png")]),
    ];

    private static string Response(string output) =>
        $$"""{"id":"resp_1","object":"response","created_at":1,"status":"completed","error":null,"model":"x","output":[{{output}}]}""";

    private static async Task<JsonElement> AskAsync(string api, List<ChatMessage> messages, ChatOptions? options)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => ProviderDialects.All[api].Reply("42", "stop"));
        using IChatClient client = server.Create();
        await client.GetResponseAsync(messages, options, Cancellation);
        return JsonDocument.Parse(Assert.Single(server.Bodies)).RootElement;
    }

    private static async Task<ChatResponse> ReplyAsync(string api, string body)
    {
        using ProviderServer server = new(ProviderDialects.All[api], (_, _) => body);
        return await server.AskAsync(false, Cancellation);
    }
}
