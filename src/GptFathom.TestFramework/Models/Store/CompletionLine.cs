using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;
using GptFathom.Models.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Store;

/// <summary>
/// One line of the store: <c>model</c>, <c>request</c>, <c>repeat</c>, <c>ordinal</c>, <c>at</c>, where it starts an attempt <c>sample</c> and <c>build</c>,
/// and the <c>response</c> in Microsoft.Extensions.AI's own JSON form.
/// </summary>
internal static class CompletionLine
{
    private const int UsualLength = 4096;

    /// <summary>A line is one line: the response's own options would indent it.</summary>
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its line feed.</summary>
    public static byte[] Write(CompletionKey key, DateTimeOffset at, ChatResponse response, CompletionOrigin? origin = null)
    {
        using ArrayPoolBufferWriter<byte> buffer = new(UsualLength);
        using (Utf8JsonWriter writer = new(buffer, OneLine))
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, key.Model);
            writer.WriteString("request"u8, key.Request);
            writer.WriteNumber("repeat"u8, key.Repeat);
            writer.WriteNumber("ordinal"u8, key.Ordinal);
            writer.WriteString("at"u8, at.UtcDateTime);
            if (origin is not null)
            {
                writer.WriteString("sample"u8, origin.Sample);
                writer.WriteString("build"u8, origin.Build);
            }
            writer.WritePropertyName("response"u8);
            ChatJson.Write(writer, response);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The response of a line, or null where <paramref name="line"/> is not a whole line.</summary>
    public static ChatResponse? ReadResponse(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader json = new(line);
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? ReadResponse(ref json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private static ChatResponse? ReadResponse(ref Utf8JsonReader json)
    {
        ChatResponse? response = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isResponse = json.ValueTextEquals("response"u8);
            json.Read();
            if (isResponse) response = ChatJson.ReadResponse(ref json);
            else json.Skip();
        }
        // Beyond the object there may only be white space: the reader throws at anything else.
        return json.TokenType == JsonTokenType.EndObject && !json.Read() ? response : null;
    }
}
