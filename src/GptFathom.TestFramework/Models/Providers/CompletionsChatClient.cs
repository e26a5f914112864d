using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// OpenAI's legacy completions (<c>POST /completions</c>, https://platform.openai.com/docs/api-reference/completions), which OpenAI's package has no client for:
/// davinci-002, gpt-3.5-turbo-instruct, base models behind vLLM or llama.cpp. The prompt is the text of the one user message that there may be.
/// </summary>
internal sealed class CompletionsChatClient(ClientPipeline pipeline, ModelEntry model)
    : WholeReplyChatClient(new ChatClientMetadata("openai", model.Endpoint, model.Model))
{
    private readonly Uri _address = new(model.Endpoint.AbsoluteUri.TrimEnd('/') + "/completions");

    /// <exception cref="FathomException">The request is more than one text.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        CompletionRequest request = new(model, [.. messages], options);
        using PipelineMessage message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = _address;
        message.Request.Headers.Set("Content-Type", "application/json");
        message.Request.Content = BinaryContent.Create(request.ToJson());
        message.Apply(new RequestOptions { CancellationToken = cancellationToken });
        await pipeline.SendAsync(message);
        return Read(message.Response!.Content);
    }

    private static ChatResponse Read(BinaryData content)
    {
        using JsonDocument document = JsonDocument.Parse(content);
        JsonElement reply = document.RootElement;
        JsonElement choice = reply.GetProperty("choices")[0];
        string text = choice.GetProperty("text").GetString() ?? throw new FormatException("its text is null");
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            ResponseId = Text(reply, "id"),
            ModelId = Text(reply, "model"),
            CreatedAt = Number(reply, "created") is { } created ? DateTimeOffset.FromUnixTimeSeconds(created) : null,
            FinishReason = Text(choice, "finish_reason") is { Length: > 0 } reason ? new ChatFinishReason(reason) : null,
            Usage = reply.TryGetProperty("usage", out JsonElement usage) && usage.ValueKind == JsonValueKind.Object ? Usage(usage) : null,
        };
    }

    private static UsageDetails Usage(JsonElement usage) => new()
    {
        InputTokenCount = Number(usage, "prompt_tokens"),
        OutputTokenCount = Number(usage, "completion_tokens"),
        TotalTokenCount = Number(usage, "total_tokens"),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;
}
