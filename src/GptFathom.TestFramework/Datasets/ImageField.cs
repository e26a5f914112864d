using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Datasets;

/// <summary>A picture in a row: base64 text, a data URI, or an object with the bytes, as the Hugging Face library writes pictures into Parquet files.</summary>
internal static class ImageField
{
    /// <exception cref="FormatException">The field is missing or holds no picture.</exception>
    public static DataContent? Read(JsonElement row, string field)
    {
        if (!JsonValues.TryFind(row, field, out JsonElement value)) throw new FormatException($"the field '{field}' is missing");
        if (value.ValueKind == JsonValueKind.Object) return JsonValues.Text(value, "bytes") is { } inner ? Parse(inner, field) : null;
        return JsonValues.Scalar(value, field) is { Length: > 0 } text ? Parse(text, field) : null;
    }

    private static DataContent Parse(string text, string field)
    {
        try
        {
            if (text.StartsWith("data:", StringComparison.Ordinal)) return new DataContent(text);
            byte[] bytes = Convert.FromBase64String(text);
            return new DataContent(bytes, MediaType(bytes) ?? throw NoPicture(field));
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw NoPicture(field);
        }
    }

    private static string? MediaType(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };

    private static FormatException NoPicture(string field) => new($"the field '{field}' is no picture; expected a PNG, JPEG, GIF or WebP as base64 or a data URI");
}
