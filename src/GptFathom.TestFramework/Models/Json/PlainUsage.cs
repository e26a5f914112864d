using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>The JSON form of the tokens of a reply.</summary>
internal static class PlainUsage
{
    public static void Write(Utf8JsonWriter writer, UsageDetails usage)
    {
        writer.WriteStartObject();
        Write(writer, "inputTokenCount"u8, usage.InputTokenCount);
        Write(writer, "outputTokenCount"u8, usage.OutputTokenCount);
        Write(writer, "totalTokenCount"u8, usage.TotalTokenCount);
        Write(writer, "cachedInputTokenCount"u8, usage.CachedInputTokenCount);
        Write(writer, "reasoningTokenCount"u8, usage.ReasoningTokenCount);
        Write(writer, "inputAudioTokenCount"u8, usage.InputAudioTokenCount);
        Write(writer, "inputTextTokenCount"u8, usage.InputTextTokenCount);
        Write(writer, "outputAudioTokenCount"u8, usage.OutputAudioTokenCount);
        Write(writer, "outputTextTokenCount"u8, usage.OutputTextTokenCount);
        if (usage.AdditionalCounts is { } counts)
        {
            writer.WriteStartObject("additionalCounts"u8);
            foreach ((string name, long count) in counts) writer.WriteNumber(name, count);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>The tokens at which <paramref name="json"/> stands; null where they are written in another way, <paramref name="json"/> then stands anywhere.</summary>
    public static UsageDetails? TryRead(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return null;
        UsageDetails usage = new();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("additionalCounts"u8))
            {
                if ((usage.AdditionalCounts = TryReadCounts(ref json)) is null) return null;
            }
            else if (!TryReadCount(ref json, usage))
            {
                return null;
            }
        }
        return usage;
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? count)
    {
        if (count is { } known) writer.WriteNumber(name, known);
    }

    private static bool TryReadCount(ref Utf8JsonReader json, UsageDetails usage)
    {
        string name = json.GetString()!;
        if (!json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out long count)) return false;
        switch (name)
        {
            case "inputTokenCount": usage.InputTokenCount = count; return true;
            case "outputTokenCount": usage.OutputTokenCount = count; return true;
            case "totalTokenCount": usage.TotalTokenCount = count; return true;
            case "cachedInputTokenCount": usage.CachedInputTokenCount = count; return true;
            case "reasoningTokenCount": usage.ReasoningTokenCount = count; return true;
            case "inputAudioTokenCount": usage.InputAudioTokenCount = count; return true;
            case "inputTextTokenCount": usage.InputTextTokenCount = count; return true;
            case "outputAudioTokenCount": usage.OutputAudioTokenCount = count; return true;
            case "outputTextTokenCount": usage.OutputTextTokenCount = count; return true;
            default: return false;
        }
    }

    private static AdditionalPropertiesDictionary<long>? TryReadCounts(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        AdditionalPropertiesDictionary<long> counts = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            if (!json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out long count)) return null;
            counts[name] = count;
        }
        return counts;
    }
}
