using System.Globalization;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads the values of a row's fields.</summary>
internal static class JsonValues
{
    /// <summary>A field by its name, or by the names and indexes (from 0) on the way to it, separated by dots.</summary>
    public static bool TryFind(JsonElement row, string field, out JsonElement value)
    {
        if (TryStep(row, field, out value)) return true;
        int dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && TryStep(row, field[..dot], out JsonElement inner) && TryFind(inner, field[(dot + 1)..], out value);
    }

    private static bool TryStep(JsonElement row, string step, out JsonElement value)
    {
        value = default;
        if (row.ValueKind == JsonValueKind.Object) return row.TryGetProperty(step, out value);
        if (row.ValueKind != JsonValueKind.Array || !int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return false;
        if (index >= row.GetArrayLength()) return false;
        value = row[index];
        return true;
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
    public static string[] Scalars(JsonElement list, string field)
    {
        string[] texts = new string[list.GetArrayLength()];
        int count = 0;
        foreach (JsonElement item in list.EnumerateArray()) texts[count++] = Scalar(item, field) ?? throw new FormatException($"the field '{field}' holds a null");
        return texts;
    }

    /// <summary>What is wrong with a JSON text, without the place that follows it.</summary>
    public static string Reason(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? problem.Message : problem.Message[..position];
    }

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
