using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>The JSON form of a reply of plain messages. What has anything else is not plain, and left to the general serializer.</summary>
internal static class PlainResponse
{
    public static bool IsPlain(ChatResponse response) =>
        response.GetType() == typeof(ChatResponse)
        && response is { ConversationId: null, ContinuationToken: null }
        && (response.Usage is null || response.Usage.GetType() == typeof(UsageDetails))
        && response.Messages.All(PlainMessage.IsPlain)
        && PlainProperties.ArePlain(response.AdditionalProperties);

    public static void Write(Utf8JsonWriter writer, ChatResponse response)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("messages"u8);
        foreach (ChatMessage message in response.Messages) PlainMessage.Write(writer, message);
        writer.WriteEndArray();
        if (response.ResponseId is { } id) writer.WriteString("responseId"u8, id);
        if (response.ModelId is { } model) writer.WriteString("modelId"u8, model);
        if (response.CreatedAt is { } at) writer.WriteString("createdAt"u8, at);
        if (response.FinishReason is { } reason) writer.WriteString("finishReason"u8, reason.Value);
        if (response.Usage is { } usage)
        {
            writer.WritePropertyName("usage"u8);
            PlainUsage.Write(writer, usage);
        }
        PlainProperties.Write(writer, response.AdditionalProperties);
        writer.WriteEndObject();
    }

    /// <summary>The reply at which <paramref name="json"/> stands; null where it is not plain, <paramref name="json"/> then stands anywhere.</summary>
    public static ChatResponse? TryRead(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return null;
        ChatResponse response = new();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryReadProperty(ref json, response)) return null;
        }
        return response;
    }

    private static bool TryReadProperty(ref Utf8JsonReader json, ChatResponse response)
    {
        if (json.ValueTextEquals("messages"u8)) return json.Read() && TryReadMessages(ref json, response.Messages);
        if (json.ValueTextEquals("usage"u8)) return json.Read() && (response.Usage = PlainUsage.TryRead(ref json)) is not null;
        if (json.ValueTextEquals("additionalProperties"u8)) return (response.AdditionalProperties = PlainProperties.TryRead(ref json)) is not null;
        bool isId = json.ValueTextEquals("responseId"u8), isModel = json.ValueTextEquals("modelId"u8), isReason = json.ValueTextEquals("finishReason"u8);
        bool isDate = json.ValueTextEquals("createdAt"u8);
        if (!json.Read() || json.TokenType != JsonTokenType.String) return false;
        if (isDate)
        {
            if (!json.TryGetDateTimeOffset(out DateTimeOffset at)) return false;
            response.CreatedAt = at;
            return true;
        }
        string text = json.GetString()!;
        if (isId) response.ResponseId = text;
        else if (isModel) response.ModelId = text;
        else if (isReason && !string.IsNullOrWhiteSpace(text)) response.FinishReason = new ChatFinishReason(text);
        else return false;
        return true;
    }

    private static bool TryReadMessages(ref Utf8JsonReader json, IList<ChatMessage> messages)
    {
        if (json.TokenType != JsonTokenType.StartArray || messages.Count > 0) return false;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (PlainMessage.TryRead(ref json) is not { } message) return false;
            messages.Add(message);
        }
        return json.TokenType == JsonTokenType.EndArray;
    }
}
