using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Json;

/// <summary>Additional properties that are strings, or JSON that was read from a store.</summary>
internal static class PlainProperties
{
    public static bool ArePlain(AdditionalPropertiesDictionary? properties) => properties is null || properties.Values.All(value => value is string or JsonElement);

    /// <summary>The member <c>additionalProperties</c>, where there are any.</summary>
    public static void Write(Utf8JsonWriter writer, AdditionalPropertiesDictionary? properties)
    {
        if (properties is null) return;
        writer.WriteStartObject("additionalProperties"u8);
        foreach ((string name, object? value) in properties)
        {
            writer.WritePropertyName(name);
            if (value is JsonElement element) element.WriteTo(writer);
            else writer.WriteStringValue((string?)value);
        }
        writer.WriteEndObject();
    }

    /// <summary>The value of the member at which <paramref name="json"/> stands; null where it is no object or holds a null.</summary>
    public static AdditionalPropertiesDictionary? TryRead(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        AdditionalPropertiesDictionary properties = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            if (!json.Read() || json.TokenType == JsonTokenType.Null) return null;
            properties[name] = JsonElement.ParseValue(ref json);
        }
        return properties;
    }
}
