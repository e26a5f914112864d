using System.Text;
using System.Text.Json;
using GptFathom.Datasets;

namespace GptFathom.Prompting;

/// <summary>A sample's fields by the names that templates have for them.</summary>
internal readonly struct SampleFields(Sample sample)
{
    private const string RowPrefix = "row.";
    private const int TypicalChoices = 256;

    /// <summary>The field as text; null where the sample has none of that name.</summary>
    public string? this[string name] => name switch
    {
        "input" => sample.Input,
        "choices" => Choices(),
        "letters" => sample.Choices.Count == 0 ? null : $"A to {(char)('A' + sample.Choices.Count - 1)}",
        "target" => sample.Targets.Count > 0 ? sample.Targets[0] : null,
        "targets" => string.Join(", ", sample.Targets),
        "group" => sample.Group?.Replace('_', ' '),
        "group_name" => sample.Group,
        "option" => Option(),
        "open" => sample.Choices.Count == 0 && sample.Targets.Count > 0 ? sample.Targets[0] : null,
        _ => Row(name.StartsWith(RowPrefix, StringComparison.Ordinal) ? name[RowPrefix.Length..] : name),
    };

    private string? Row(string field)
    {
        if (sample.Metadata.TryGetValue(field, out JsonElement value)) return Text(value);
        int dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && sample.Metadata.TryGetValue(field[..dot], out JsonElement outer) && JsonValues.TryFind(outer, field[(dot + 1)..], out value) ? Text(value) : null;
    }

    private string? Choices()
    {
        if (sample.Choices.Count == 0) return null;
        StringBuilder lines = new(TypicalChoices);
        for (int i = 0; i < sample.Choices.Count; i++)
        {
            if (i > 0) lines.Append('\n');
            lines.Append('(').Append((char)('A' + i)).Append(") ").Append(sample.Choices[i]);
        }
        return lines.ToString();
    }

    private string? Option() =>
        sample is { Choices.Count: > 0, Targets: [[char letter], ..] } && letter - 'A' is >= 0 and int index && index < sample.Choices.Count ? sample.Choices[index] : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
