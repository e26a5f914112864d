using GptFathom.Anthropic;

namespace GptFathom.Tests.Models.Providers;

/// <summary>The providers of satellites, for the tests that all providers have in common.</summary>
internal static class ProviderDialects
{
    public static IReadOnlyDictionary<string, ProviderDialect> All { get; } = new ProviderDialect[]
    {
        new(new AnthropicProvider())
        {
            Path = "/v1/messages", Reply = Message, Stream = MessageStream, Expected = "a message", EventsBeforeError = 2,
            Error = (type, code) => $$$"""{"type":"error","error":{"type":"{{{type}}}","message":"out of\norder","details":{"error_code":"{{{code}}}"}},"request_id":"req_1"}""",
            Exhausted = (429, "rate_limit_error", "enforced_spend_limit_reached"),
        },
    }.ToDictionary(d => d.Api);

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
