using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>
/// The verdict as JSON, for programs: the verdict object itself, numbers unrounded, the order of the keys fixed, null where there is nothing.
/// </summary>
internal static class VerdictJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(), new IntervalConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CommonFirst } },
    };

    public static string Write(RunVerdict verdict)
    {
        VerdictDocument document = new(VerdictDocument.CurrentSchemaVersion, verdict.Benchmarks, verdict.Capabilities, verdict.Run);
        return JsonSerializer.Serialize(document, Options) + "\n";
    }

    /// <exception cref="FathomException">Not the JSON of a verdict, or of a schema version unknown here.</exception>
    public static RunVerdict Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<VerdictDocument>(json, Options) is { SchemaVersion: VerdictDocument.CurrentSchemaVersion } document)
                return new(document.Benchmarks, document.Capabilities, document.Run);
        }
        catch (JsonException e)
        {
            throw new FathomException($"Not a verdict: {HostileText.ForLog(e.Message)}", e);
        }
        throw new FathomException($"Not a verdict of schemaVersion {VerdictDocument.CurrentSchemaVersion}.");
    }

    /// <summary>What benchmarks and capabilities have in common comes before what is their own.</summary>
    private static void CommonFirst(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
            if (property.AttributeProvider is System.Reflection.MemberInfo member && member.DeclaringType == typeof(Judgement)) property.Order = -1;
    }
}
