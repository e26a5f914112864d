using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom.Datasets;

/// <summary>Which field of a JSON row is what.</summary>
internal sealed record JsonFields(string Input, string Target, string Id, string Group, string Cluster)
{
    /// <summary>The group that a row without one has from its file's name, or null.</summary>
    public string? FileGroup { get; init; }

    /// <summary>As for a JSON row, from values that JSON has too: texts, numbers, truth values, null, lists and dictionaries of them.</summary>
    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public Sample ToSample(Dictionary<string, object?> row, RowPlace place) => ToSample(JsonSerializer.SerializeToElement(row, Values), place);

    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public Sample ToSample(JsonElement row, RowPlace place)
    {
        if (row.ValueKind != JsonValueKind.Object) throw new FormatException($"expected a JSON object, found {Describe(row)}");
        if (!row.TryGetProperty(Input, out JsonElement input)) throw new FormatException($"the field '{Input}' is missing");
        string id = Text(row, Id) ?? "";
        string? group = Text(row, Group);
        return new Sample
        {
            Id = group is null && FileGroup is not null && id.Length > 0 ? $"{FileGroup}/{id}" : id,
            Input = input.ValueKind == JsonValueKind.String
                ? input.GetString()!
                : throw new FormatException($"the field '{Input}' is {Describe(input)}; expected a string"),
            Targets = Targets(row),
            Group = group ?? FileGroup,
            Cluster = Text(row, Cluster),
            Metadata = Rest(row),
            SourceFile = place.File,
            SourceLine = place.Line,
        };
    }

    private IReadOnlyList<string> Targets(JsonElement row)
    {
        if (!row.TryGetProperty(Target, out JsonElement target)) return [];
        return target.ValueKind == JsonValueKind.Array
            ? [.. target.EnumerateArray().Select(t => Scalar(t, Target) ?? throw new FormatException($"the field '{Target}' holds a null"))]
            : Scalar(target, Target) is { } text ? [text] : [];
    }

    private Dictionary<string, JsonElement> Rest(JsonElement row)
    {
        Dictionary<string, JsonElement>? rest = null;
        foreach (JsonProperty field in row.EnumerateObject())
        {
            if (field.Name != Input && field.Name != Target && field.Name != Id && field.Name != Group && field.Name != Cluster)
                (rest ??= [])[field.Name] = field.Value.Clone();
        }
        return rest ?? None;
    }

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out JsonElement value) ? Scalar(value, field) : null;

    private static string? Scalar(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException($"the field '{field}' is {Describe(value)}; expected a string, a number or a truth value"),
    };

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    private static readonly Dictionary<string, JsonElement> None = [];

    private static readonly JsonSerializerOptions Values = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
}
