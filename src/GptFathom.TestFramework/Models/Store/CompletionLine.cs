using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Store;

/// <summary>One line of the store: <see cref="CompletionHeader"/> and the response in Microsoft.Extensions.AI's own JSON form.</summary>
internal sealed record CompletionLine : CompletionHeader
{
    [JsonPropertyOrder(1)]
    public required ChatResponse Response { get; init; }

    private static readonly JsonSerializerOptions Options = new(AIJsonUtilities.DefaultOptions) { RespectNullableAnnotations = true };

    /// <summary>A line is one line: the response's own options would indent it.</summary>
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its line feed.</summary>
    public static byte[] Write(CompletionKey key, DateTimeOffset at, ChatResponse response)
    {
        CompletionLine line = new()
        {
            Model = key.Model, Request = key.Request, Repeat = key.Repeat, Ordinal = key.Ordinal, At = at.UtcDateTime, Response = response,
        };
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, OneLine)) JsonSerializer.Serialize(writer, line, Options);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The line's header or the whole line, or null where <paramref name="line"/> is not one.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> line) where T : CompletionHeader
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
