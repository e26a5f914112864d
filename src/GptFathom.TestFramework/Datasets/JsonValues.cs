using System.Globalization;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads the values of a row's fields.</summary>
internal static class JsonValues
{
    /// <summary>A field by its name, or by the names on the way to it, separated by dots; in an array a whole number names an item, from 0.</summary>
    public static bool TryFind(JsonElement row, string field, out JsonElement value)
    {
        if (TryStep(row, field, out value)) return true;
        int dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && TryStep(row, field[..dot], out JsonElement inner) && TryFind(inner, field[(dot + 1)..], out value);
    }

    private static bool TryStep(JsonElement within, string name, out JsonElement value)
    {
        value = default;
        if (within.ValueKind == JsonValueKind.Object) return within.TryGetProperty(name, out value);
        if (within.ValueKind != JsonValueKind.Array || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return false;
        bool isThere = index < within.GetArrayLength();
        if (isThere) value = within[index];
        return isThere;
    }

    public static string? Text(JsonElement row, string field) => TryFind(row, field, out JsonElement value) ? Scalar(value, field) : null;

    public static string? Scalar(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException($"the field '{field}' is {Describe(value)}; expected a string, a number or a truth value"),
    };

    /// <summary>The items of a list, none of them null.</summary>
    public static IEnumerable<string> Scalars(JsonElement list, string field) =>
        list.EnumerateArray().Select(t => Scalar(t, field) ?? throw new FormatException($"the field '{field}' holds a null"));

    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
