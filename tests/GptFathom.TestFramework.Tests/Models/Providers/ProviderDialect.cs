using GptFathom.Models;

namespace GptFathom.Tests.Models.Providers;

/// <summary>How a provider is asked and how it answers, after its documentation.</summary>
internal sealed record ProviderDialect(ModelApi Api)
{
    private const string Usage = "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}";

    public static IReadOnlyDictionary<string, ProviderDialect> All { get; } = new ProviderDialect[]
    {
        new(ModelApi.OpenAI) { Path = "/v1/chat/completions", Reply = Chat, Stream = ChatStream },
        new(ModelApi.AzureOpenAI) { Path = "/v1/chat/completions", KeyHeader = "api-key", KeyPrefix = "", Reply = Chat, Stream = ChatStream },
        new(ModelApi.Responses) { Path = "/v1/responses", Reply = Response, Expected = "a response" },
        new(ModelApi.Completions) { Path = "/v1/completions", Reply = Completion, Expected = "a completion" },
        new(ModelApi.Anthropic)
        {
            Path = "/v1/messages", Reply = Message, Stream = MessageStream, Expected = "a message",
            Error = (type, code) => $$$"""{"type":"error","error":{"type":"{{{type}}}","message":"out of\norder","details":{"error_code":"{{{code}}}"}},"request_id":"req_1"}""",
            Exhausted = (429, "rate_limit_error", "enforced_spend_limit_reached"),
        },
    }.ToDictionary(d => d.Api.ToString());

    public required string Path { get; init; }

    public string KeyHeader { get; init; } = "Authorization";

    public string KeyPrefix { get; init; } = "Bearer ";

    /// <summary>What a good reply is called.</summary>
    public string Expected { get; init; } = "a chat completion";

    /// <summary>A reply of that text, ended by "stop", "length" or "content_filter".</summary>
    public required Func<string, string, string> Reply { get; init; }

    /// <summary>The events of a stream of that text, each with its end; null where a stream is asked whole.</summary>
    public Func<string, string[]>? Stream { get; init; }

    /// <summary>The body of an error of a type and a code.</summary>
    public Func<string, string, string> Error { get; init; } =
        (type, code) => $$$"""{"error":{"message":"out of\norder","type":"{{{type}}}","param":null,"code":"{{{code}}}"}}""";

    /// <summary>How it says that there is no money left.</summary>
    public (int Status, string Type, string Code) Exhausted { get; init; } = (429, "insufficient_quota", "insufficient_quota");

    private static string Chat(string text, string ending) =>
        $$$"""
        {"id":"c1","object":"chat.completion","created":1700000000,"model":"answered-1",
         "choices":[{"index":0,"message":{"role":"assistant","content":"{{{text}}}"},"finish_reason":"{{{ending}}}"}],{{{Usage}}}}
        """;

    private static string[] ChatStream(string text) =>
    [
        Chunk($$$"""[{"index":0,"delta":{"role":"assistant","content":"{{{text}}}"},"finish_reason":null}]"""),
        Chunk("""[{"index":0,"delta":{},"finish_reason":"stop"}]"""),
        Chunk("[]", "," + Usage), "data: [DONE]\n\n",
    ];

    private static string Chunk(string choices, string more = "") =>
        $$$"""data: {"id":"c1","object":"chat.completion.chunk","created":1700000000,"model":"answered-1","choices":{{{choices}}}{{{more}}}}""" + "\n\n";

    private static string Response(string text, string ending)
    {
        (string status, string details) = ending switch
        {
            "length" => ("incomplete", """{"reason":"max_output_tokens"}"""),
            "content_filter" => ("incomplete", """{"reason":"content_filter"}"""),
            _ => ("completed", "null"),
        };
        return $$$"""
            {"id":"resp_1","object":"response","created_at":1700000000,"status":"{{{status}}}","error":null,"incomplete_details":{{{details}}},"model":"answered-1",
             "output":[{"type":"message","id":"msg_1","status":"{{{status}}}","role":"assistant","content":[{"type":"output_text","text":"{{{text}}}","annotations":[]}]}],
             "usage":{"input_tokens":7,"input_tokens_details":{"cached_tokens":0},"output_tokens":3,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":10}}
            """;
    }

    private static string Completion(string text, string ending) =>
        $$$"""
        {"id":"cmpl-1","object":"text_completion","created":1700000000,"model":"answered-1",
         "choices":[{"index":0,"text":"{{{text}}}","logprobs":null,"finish_reason":"{{{ending}}}"}],{{{Usage}}}}
        """;

    private static string Message(string text, string ending) =>
        $$$"""
        {"id":"msg_1","type":"message","role":"assistant","model":"answered-1","content":[{"type":"text","text":"{{{text}}}"}],
         "stop_reason":"{{{ending switch { "length" => "max_tokens", "content_filter" => "refusal", _ => "end_turn" }}}}","stop_sequence":null,
         "usage":{"input_tokens":7,"output_tokens":3}}
        """;

    private static string[] MessageStream(string text) =>
    [
        Event("message_start", """{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"answered-1","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":7,"output_tokens":1}}}"""),
        Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        Event("ping", """{"type":"ping"}"""),
        Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{text}}}"}}"""),
        Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
        Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":3}}"""),
        Event("message_stop", """{"type":"message_stop"}"""),
    ];

    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}
