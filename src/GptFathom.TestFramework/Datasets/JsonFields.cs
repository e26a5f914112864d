using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Which field of a JSON row is what.</summary>
internal sealed record JsonFields(string Input, string Target, string Id, string Group, string Cluster)
{
    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public Sample ToSample(JsonElement row, string file, int line)
    {
        if (row.ValueKind != JsonValueKind.Object) throw new FormatException($"expected a JSON object, found {Describe(row)}");
        if (!row.TryGetProperty(Input, out JsonElement input)) throw new FormatException($"the field '{Input}' is missing");
        return new Sample
        {
            Id = Text(row, Id) ?? "",
            Input = input.ValueKind == JsonValueKind.String
                ? input.GetString()!
                : throw new FormatException($"the field '{Input}' is {Describe(input)}; expected a string"),
            Targets = Targets(row),
            Group = Text(row, Group),
            Cluster = Text(row, Cluster),
            Metadata = Rest(row),
            SourceFile = file,
            SourceLine = line,
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
}
