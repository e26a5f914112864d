using System.ClientModel.Primitives;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityToolkit.HighPerformance.Buffers;
using GptFathom.Models.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>
/// SHA-256 of everything that is asked: messages with their contents, options, tools (name, description, JSON schema), response
/// format. Not the model, so that
/// the same question to two models has one hash; not the messages' ids and dates, which no model sees. The order of properties counts: in a schema it is the
/// order in which a model writes.
/// </summary>
internal static class RequestHash
{
    private const int UsualLength = 4096;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>64 lower-case hexadecimal digits.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="options">Null is the same as options with nothing set.</param>
    /// <param name="client">Handed to the options' own factory of provider-specific options, which are part of the request.</param>
    public static string Of(IEnumerable<ChatMessage> messages, ChatOptions? options, IChatClient client)
    {
        using ArrayPoolBufferWriter<byte> buffer = new(UsualLength);
        using (Utf8JsonWriter writer = new(buffer, Compact))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("messages");
            foreach (ChatMessage message in messages) ChatJson.WriteAsked(writer, message);
            writer.WriteEndArray();
            if (options is not null && PlainOptions.ArePlain(options)) PlainOptions.WriteMembers(writer, options);
            else if (options is not null) Write(writer, options, client);
            writer.WriteEndObject();
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static void Write(Utf8JsonWriter writer, ChatOptions options, IChatClient client)
    {
        ChatOptions asked = options.Clone();
        asked.ModelId = null;
        JsonObject declared = (JsonObject)JsonSerializer.SerializeToNode(asked, AIJsonUtilities.DefaultOptions)!;
        foreach ((string name, JsonNode? value) in declared)
        {
            if (value is null) continue;
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        if (options.Tools is { Count: > 0 } tools) Write(writer, tools);
        if (options.RawRepresentationFactory?.Invoke(client) is IPersistableModel<object> raw)
        {
            writer.WritePropertyName("raw");
            writer.WriteRawValue(ModelReaderWriter.Write(raw));
        }
    }

    private static void Write(Utf8JsonWriter writer, IList<AITool> tools)
    {
        writer.WriteStartArray("tools");
        foreach (AITool tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name", tool.Name);
            writer.WriteString("description", tool.Description);
            if (tool is AIFunctionDeclaration function)
            {
                writer.WritePropertyName("schema");
                function.JsonSchema.WriteTo(writer);
            }
            if (tool.AdditionalProperties.Count > 0)
            {
                writer.WritePropertyName("additional");
                JsonSerializer.Serialize(writer, tool.AdditionalProperties, AIJsonUtilities.DefaultOptions);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
