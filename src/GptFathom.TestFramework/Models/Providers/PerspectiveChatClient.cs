using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// The Perspective API (<c>comments:analyze</c>, https://developers.perspectiveapi.com) in the form of a model, so that its results are recorded, limited and
/// retried like replies: asked a text, it replies the summary score of TOXICITY, a number from 0 to 1. Texts are taken to be English and are not kept there.
/// </summary>
internal sealed class PerspectiveChatClient(ClientPipeline pipeline, Uri endpoint, string model)
    : WholeReplyChatClient(new ChatClientMetadata(PerspectiveChatClients.DefaultModel, endpoint, model))
{
    private const string Attribute = "TOXICITY";
    private static readonly string[] Languages = ["en"];

    private readonly Uri _address = new(endpoint.AbsoluteUri.TrimEnd('/') + "/comments:analyze");

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using PipelineMessage message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = _address;
        message.Request.Headers.Set("Content-Type", "application/json");
        message.Request.Content = BinaryContent.Create(Request(messages.Last().Text));
        message.Apply(new RequestOptions { CancellationToken = cancellationToken });
        await pipeline.SendAsync(message);
        PipelineResponse response = message.Response!;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Toxicity(response.Content))) { ModelId = model, FinishReason = ChatFinishReason.Stop };
    }

    private static BinaryData Request(string text) => BinaryData.FromObjectAsJson(new
    {
        comment = new { text },
        languages = Languages,
        requestedAttributes = new Dictionary<string, object> { [Attribute] = new { } },
        doNotStore = true,
    });

    private static string Toxicity(BinaryData content)
    {
        using JsonDocument reply = JsonDocument.Parse(content);
        JsonElement value = reply.RootElement.GetProperty("attributeScores").GetProperty(Attribute).GetProperty("summaryScore").GetProperty("value");
        return value.GetDouble() is >= 0 and <= 1
            ? value.GetRawText()
            : throw new JsonException($"the summary score is {value.GetRawText()}; expected 0 to 1.");
    }
}
