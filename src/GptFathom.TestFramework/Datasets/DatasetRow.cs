using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom;

/// <summary>One row of a data file, as an <see cref="IRowReader"/> reads it.</summary>
/// <param name="fields">The row's fields by name: a JSON object. It has to be valid only until the next row is asked for.</param>
public readonly struct DatasetRow(JsonElement fields)
{
    private static readonly JsonSerializerOptions Values = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Gets the row's fields by name: a JSON object, valid until the next row is asked for.</summary>
    public JsonElement Fields { get; } = fields;

    /// <summary>Gets the number of the row's line, from 1; 0, the default, where the format has no lines: messages then name the row's number.</summary>
    public int Line { get; init; }

    /// <summary>Gets the name under which the row stands in its file: the id of a row without one. Null where rows have no names.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the sample's input where the format has no fields and a row is a text; null for a row with fields.</summary>
    public string? Text { get; init; }

    /// <summary>Returns a row of values that JSON has too: texts, numbers, truth values, null, lists and dictionaries of them; bytes become base64.</summary>
    /// <param name="fields">The values by the fields' names.</param>
    /// <exception cref="NotSupportedException">A value has no like in JSON.</exception>
    public static DatasetRow Of(IReadOnlyDictionary<string, object?> fields) => new(JsonSerializer.SerializeToElement(fields, Values));
}
