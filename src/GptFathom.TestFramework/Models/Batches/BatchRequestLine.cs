using System.Buffers;
using System.Text.Json;

namespace GptFathom.Models.Batches;

/// <summary>A request as a line of one of OpenAI's batches: https://platform.openai.com/docs/api-reference/batch/request-input.</summary>
internal static class BatchRequestLine
{
    public const string Endpoint = "/v1/chat/completions";

    /// <summary>The line with its line feed.</summary>
    /// <param name="customId">What the reply is found by.</param>
    /// <param name="body">The body of the request, JSON.</param>
    public static ReadOnlyMemory<byte> Write(string customId, ReadOnlySpan<byte> body)
    {
        ArrayBufferWriter<byte> buffer = new(body.Length + 256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("custom_id", customId);
            writer.WriteString("method", "POST");
            writer.WriteString("url", Endpoint);
            writer.WritePropertyName("body");
            using JsonDocument document = JsonDocument.Parse(body.ToArray());
            document.WriteTo(writer);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
