using System.Text.Json.Serialization;

namespace GptFathom.Reports;

/// <summary>What the serializer has to know of a verdict, written by the compiler: finding it out by reflection takes longer than the verdict.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(IntervalConverter), typeof(UntrustedTextConverter)])]
[JsonSerializable(typeof(VerdictDocument))]
[JsonSerializable(typeof(double[]))]
internal sealed partial class VerdictJsonContext : JsonSerializerContext;
