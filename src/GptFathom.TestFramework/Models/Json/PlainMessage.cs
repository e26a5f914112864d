using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>The JSON form of a message of nothing but text. What has anything else is not plain, and left to the general serializer.</summary>
internal static class PlainMessage
{
    public static bool IsPlain(ChatMessage message) =>
        message.GetType() == typeof(ChatMessage) && message.Contents.All(IsPlain) && PlainProperties.ArePlain(message.AdditionalProperties);

    public static void Write(Utf8JsonWriter writer, ChatMessage message) => Write(writer, message, message.CreatedAt, message.MessageId);

    /// <summary>Without its id and date, which no model sees.</summary>
    public static void WriteAsked(Utf8JsonWriter writer, ChatMessage message) => Write(writer, message, createdAt: null, id: null);

    /// <summary>The message at which <paramref name="json"/> stands; null where it is not plain, <paramref name="json"/> then stands anywhere.</summary>
    public static ChatMessage? TryRead(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return null;
        ChatMessage message = new();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryReadProperty(ref json, message)) return null;
        }
        return message;
    }

    private static bool IsPlain(AIContent content) =>
        content.GetType() == typeof(TextContent) && content is { Annotations: null, AdditionalProperties: null };

    private static void Write(Utf8JsonWriter writer, ChatMessage message, DateTimeOffset? createdAt, string? id)
    {
        writer.WriteStartObject();
        if (message.AuthorName is { } author) writer.WriteString("authorName"u8, author);
        if (createdAt is { } at) writer.WriteString("createdAt"u8, at);
        writer.WriteString("role"u8, message.Role.Value);
        writer.WriteStartArray("contents"u8);
        foreach (AIContent content in message.Contents)
        {
            writer.WriteStartObject();
            writer.WriteString("$type"u8, "text"u8);
            writer.WriteString("text"u8, ((TextContent)content).Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (id is not null) writer.WriteString("messageId"u8, id);
        PlainProperties.Write(writer, message.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static bool TryReadProperty(ref Utf8JsonReader json, ChatMessage message)
    {
        if (json.ValueTextEquals("contents"u8)) return json.Read() && TryReadContents(ref json, message.Contents);
        if (json.ValueTextEquals("additionalProperties"u8)) return (message.AdditionalProperties = PlainProperties.TryRead(ref json)) is not null;
        bool isRole = json.ValueTextEquals("role"u8), isId = json.ValueTextEquals("messageId"u8), isAuthor = json.ValueTextEquals("authorName"u8);
        bool isDate = json.ValueTextEquals("createdAt"u8);
        if (!json.Read() || json.TokenType != JsonTokenType.String) return false;
        if (isDate)
        {
            if (!json.TryGetDateTimeOffset(out DateTimeOffset at)) return false;
            message.CreatedAt = at;
            return true;
        }
        string text = json.GetString()!;
        if (isRole && !string.IsNullOrWhiteSpace(text)) message.Role = new ChatRole(text);
        else if (isId) message.MessageId = text;
        else if (isAuthor && !string.IsNullOrWhiteSpace(text)) message.AuthorName = text;
        else return false;
        return true;
    }

    private static bool TryReadContents(ref Utf8JsonReader json, IList<AIContent> contents)
    {
        if (json.TokenType != JsonTokenType.StartArray || contents.Count > 0) return false;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            if (!json.Read() || !json.ValueTextEquals("$type"u8) || !json.Read() || json.TokenType != JsonTokenType.String || !json.ValueTextEquals("text"u8)) return false;
            if (!json.Read() || !json.ValueTextEquals("text"u8) || !json.Read() || json.TokenType != JsonTokenType.String) return false;
            contents.Add(new TextContent(json.GetString()));
            if (!json.Read() || json.TokenType != JsonTokenType.EndObject) return false;
        }
        return json.TokenType == JsonTokenType.EndArray;
    }
}
