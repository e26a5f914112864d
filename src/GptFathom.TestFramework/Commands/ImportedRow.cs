using System.Text.Json;

namespace GptFathom.Commands;

/// <summary>One line of a file of recorded outputs: <c>id</c>, <c>output</c> (a text or a list of them) and, where no dataset is at hand, <c>target</c>.</summary>
/// <param name="Id">The sample's id.</param>
/// <param name="Outputs">One a repeat.</param>
/// <param name="Targets">The accepted answers, or null for those of the dataset.</param>
/// <param name="Group">From <c>group</c>, <c>category</c> or the id up to its slash; or null.</param>
internal sealed record ImportedRow(string Id, IReadOnlyList<string> Outputs, IReadOnlyList<string>? Targets, string? Group)
{
    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public static ImportedRow Parse(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object) throw new FormatException("expected a JSON object with 'id' and 'output'");
        string id = Texts(row, "id") is [{ Length: > 0 } only] ? only : throw new FormatException("the field 'id' is missing; expected a string");
        IReadOnlyList<string> outputs = Texts(row, "output") ?? Texts(row, "outputs") ?? throw new FormatException("the field 'output' is missing; expected a string or a list of strings");
        if (outputs.Count == 0) throw new FormatException("the field 'output' is an empty list; expected at least one output");
        return new ImportedRow(id, outputs, Texts(row, "target"), GroupOf(row, id));
    }

    private static string? GroupOf(JsonElement row, string id)
    {
        if ((Texts(row, "group") ?? Texts(row, "category")) is [{ } named, ..]) return named;
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? id[..slash] : null;
    }

    private static IReadOnlyList<string>? Texts(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => Text(item, field))] : [Text(value, field)];
    }

    private static string Text(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException($"the field '{field}' is expected to be a string or a list of strings"),
    };
}
