using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom.Reports;

/// <summary>An untrusted text as a string, as it was written: JSON escapes what it has to.</summary>
internal sealed class UntrustedTextConverter : JsonConverter<UntrustedText>
{
    public override UntrustedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, UntrustedText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Raw);
}
