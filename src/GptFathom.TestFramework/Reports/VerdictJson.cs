using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>
/// The verdict as JSON, for programs: the verdict object itself, numbers unrounded, the order of the keys fixed, null where there is nothing.
/// </summary>
internal static class VerdictJson
{
    private static readonly JsonTypeInfo<VerdictDocument> Document = With(CommonFirst);

    public static string Write(RunVerdict verdict)
    {
        VerdictDocument document = new(VerdictDocument.CurrentSchemaVersion, verdict.Benchmarks, verdict.Capabilities, verdict.Run);
        return JsonSerializer.Serialize(document, Document) + "\n";
    }

    /// <exception cref="FathomException">Not the JSON of a verdict, or of a schema version unknown here.</exception>
    public static RunVerdict Read(string json)
    {
        try
        {
            VerdictDocument? document = JsonSerializer.Deserialize(json, Document);
            if (document?.SchemaVersion == VerdictDocument.FirstSchemaVersion) document = JsonSerializer.Deserialize(json, With(FirstNames));
            if (document is { SchemaVersion: VerdictDocument.FirstSchemaVersion or VerdictDocument.CurrentSchemaVersion })
                return new(document.Benchmarks, document.Capabilities, document.Run);
        }
        catch (JsonException e)
        {
            throw new FathomException($"Not a verdict: {new UntrustedText(e.Message)}", e);
        }
        throw new FathomException($"Not a verdict of schemaVersion {VerdictDocument.FirstSchemaVersion} to {VerdictDocument.CurrentSchemaVersion}.");
    }

    private static JsonTypeInfo<VerdictDocument> With(Action<JsonTypeInfo> modifier)
    {
        JsonSerializerOptions options = new(VerdictJsonContext.Default.Options) { TypeInfoResolver = VerdictJsonContext.Default.WithAddedModifier(modifier) };
        return (JsonTypeInfo<VerdictDocument>)options.GetTypeInfo(typeof(VerdictDocument));
    }

    private static void FirstNames(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
            property.Name = property.Name switch { "adjustedP" => "pHolm", "minimumDetectableDrop" => "smallestVisibleDrop", _ => property.Name };
    }

    /// <summary>What benchmarks and capabilities have in common comes before what is their own.</summary>
    private static void CommonFirst(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
            if (property.AttributeProvider is System.Reflection.MemberInfo member && member.DeclaringType == typeof(Judgement)) property.Order = -1;
    }
}
