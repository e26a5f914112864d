using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>The JSON form of options of nothing but how to decode. What has anything else is not plain, and left to the general serializer.</summary>
internal static class PlainOptions
{
    /// <summary>Whether decoding is all that is set, but for the model's name, which is not written.</summary>
    public static bool ArePlain(ChatOptions options) =>
        options.GetType() == typeof(ChatOptions)
        && options is
        {
            ConversationId: null, Instructions: null, Reasoning: null, ResponseFormat: null, AllowMultipleToolCalls: null, ToolMode: null, Tools: null or [],
            AllowBackgroundResponses: null, ContinuationToken: null, RawRepresentationFactory: null, AdditionalProperties: null,
        };

    /// <summary>The members, within an object that is begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ChatOptions options)
    {
        if (options.Temperature is { } temperature) writer.WriteNumber("temperature"u8, temperature);
        if (options.MaxOutputTokens is { } tokens) writer.WriteNumber("maxOutputTokens"u8, tokens);
        if (options.TopP is { } topP) writer.WriteNumber("topP"u8, topP);
        if (options.TopK is { } topK) writer.WriteNumber("topK"u8, topK);
        if (options.FrequencyPenalty is { } frequency) writer.WriteNumber("frequencyPenalty"u8, frequency);
        if (options.PresencePenalty is { } presence) writer.WriteNumber("presencePenalty"u8, presence);
        if (options.Seed is { } seed) writer.WriteNumber("seed"u8, seed);
        if (options.StopSequences is not { } stops) return;
        writer.WriteStartArray("stopSequences"u8);
        foreach (string stop in stops) writer.WriteStringValue(stop);
        writer.WriteEndArray();
    }
}
