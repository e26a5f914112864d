using GptFathom.Models.Providers;

namespace GptFathom.Tests.Models.Providers;

/// <summary>The providers of the core.</summary>
internal static class ProviderDialects
{
    private const string Usage = "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}";

    public static IReadOnlyDictionary<string, ProviderDialect> All { get; } = new ProviderDialect[]
    {
        new(OpenAIProvider.Instance) { Path = "/v1/chat/completions", Reply = Chat, Stream = ChatStream },
        new(new AzureOpenAIProvider()) { Path = "/v1/chat/completions", KeyHeader = "api-key", KeyPrefix = "", Reply = Chat, Stream = ChatStream },
        new(new ResponsesProvider()) { Path = "/v1/responses", Reply = Response, Expected = "a response" },
        new(new CompletionsProvider()) { Path = "/v1/completions", Reply = Completion, Expected = "a completion" },
    }.ToDictionary(d => d.Api);

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
}
