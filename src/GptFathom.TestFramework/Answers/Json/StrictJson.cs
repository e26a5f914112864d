using System.Text;
using System.Text.Json;

namespace GptFathom.Answers.Json;

/// <summary>Reads outputs that are, or end in, one well-formed JSON object: bare, in a fence, or after prose.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonField? Find(string output)
    {
        int open = output.IndexOf('{', StringComparison.Ordinal);
        int close = output.LastIndexOf('}');
        if (open < 0 || close < open) return null;
        if (Parse(output.AsSpan(open, close - open + 1)) is { } whole) return whole;

        int fence = output.AsSpan(0, close).LastIndexOf("```json");
        int fenced = fence < 0 ? -1 : output.IndexOf('{', fence);
        return fenced > open && fenced < close ? Parse(output.AsSpan(fenced, close - fenced + 1)) : null;
    }

    private static JsonField? Parse(ReadOnlySpan<char> text)
    {
        try
        {
            byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(0, Encoding.UTF8.GetBytes(text, bytes)), Options);
            JsonField? last = null;
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (JsonField.IsAnswerKey(property.Name)) last = Read(property.Value);
            }
            return last;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonField Read(JsonElement value)
    {
        bool isString = value.ValueKind == JsonValueKind.String;
        return new(isString ? value.GetString()! : value.GetRawText(), true, isString);
    }
}
