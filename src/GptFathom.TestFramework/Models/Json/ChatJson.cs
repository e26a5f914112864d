using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>
/// Messages, options and replies in Microsoft.Extensions.AI's own JSON form. What nearly all of them are, plain text, is written and read without the general
/// serializer, whose description of all of Microsoft.Extensions.AI's types takes longer to set up than a small benchmark to ask.
/// </summary>
internal static class ChatJson
{
    private static readonly JsonSerializerOptions Strict = new(AIJsonUtilities.DefaultOptions) { RespectNullableAnnotations = true };

    /// <summary>A message as a model sees it: without its id and date.</summary>
    public static void WriteAsked(Utf8JsonWriter writer, ChatMessage message)
    {
        if (PlainMessage.IsPlain(message))
        {
            PlainMessage.WriteAsked(writer, message);
            return;
        }
        ChatMessage asked = message.Clone();
        (asked.MessageId, asked.CreatedAt) = (null, null);
        JsonSerializer.Serialize(writer, asked, AIJsonUtilities.DefaultOptions);
    }

    public static void Write(Utf8JsonWriter writer, ChatResponse response)
    {
        if (PlainResponse.IsPlain(response)) PlainResponse.Write(writer, response);
        else JsonSerializer.Serialize(writer, response, Response);
    }

    /// <summary>The reply at which <paramref name="json"/> stands, which then stands at its end.</summary>
    /// <exception cref="JsonException">It is not the JSON form of a reply.</exception>
    public static ChatResponse? ReadResponse(ref Utf8JsonReader json)
    {
        Utf8JsonReader start = json;
        if (PlainResponse.TryRead(ref json) is { } response) return response;
        json = start;
        return JsonSerializer.Deserialize(ref json, Response);
    }

    private static JsonTypeInfo<ChatResponse> Response => (JsonTypeInfo<ChatResponse>)Strict.GetTypeInfo(typeof(ChatResponse));
}
