using System.Text.Json;
using GptFathom.Datasets;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The arguments of one instruction, as the dataset's row has them: by name, null where the instruction takes none.</summary>
internal readonly record struct InstructionArguments(string Instruction, JsonElement Values)
{
    /// <exception cref="FormatException">It is missing or no whole number from 0.</exception>
    public int Count(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out double number) && number is >= 0 and <= int.MaxValue && double.IsInteger(number)
            ? (int)number
            : throw Problem(name, "a whole number from 0");

    /// <summary>A text without the white space around it.</summary>
    /// <exception cref="FormatException">It is missing, no text or blank.</exception>
    public string Text(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } value && JsonValues.Scalar(value, name)!.Trim() is { Length: > 0 } text
            ? text
            : throw Problem(name, "a text that is not blank");

    /// <exception cref="FormatException">It is missing, no list of texts, or one of them is empty.</exception>
    public IReadOnlyList<string> Texts(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && item.GetString()!.Length > 0)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw Problem(name, "a list of texts, none of them empty");

    /// <summary>"at least" or "less than" a number.</summary>
    /// <exception cref="FormatException">One of the two is missing or something else.</exception>
    public Predicate<int> Comparison(string relation, string number)
    {
        int bound = Count(number);
        return Find(relation)?.ToString() switch
        {
            "at least" => count => count >= bound,
            "less than" => count => count < bound,
            _ => throw Problem(relation, "'at least' or 'less than'"),
        };
    }

    public FormatException Problem(string name, string expected) =>
        new($"the argument '{name}' of the instruction '{Instruction}' is {(Find(name) is { } value ? value.GetRawText() : "missing")}; expected {expected}");

    private JsonElement? Find(string name) =>
        Values.ValueKind == JsonValueKind.Object && Values.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
