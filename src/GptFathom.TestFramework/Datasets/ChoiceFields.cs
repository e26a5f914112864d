using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Where a row has its choices: in one field as a list, or each in a field of its own.</summary>
internal sealed record ChoiceFields(IReadOnlyList<string> Names, ChoiceTarget Target)
{
    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public ChoiceList Read(JsonElement row) => Names switch
    {
        [] => new ChoiceList([], null, Target),
        [var name] => FromList(Field(row, name), name),
        _ => new ChoiceList(FromFields(row), null, Target),
    };

    private string[] FromFields(JsonElement row)
    {
        string?[] texts = [.. Names.Select(n => JsonValues.Scalar(Field(row, n), n))];
        int count = Array.FindLastIndex(texts, t => t is not null) + 1;
        int gap = Array.IndexOf(texts, null, 0, count);
        return gap < 0 ? [.. texts[..count].OfType<string>()] : throw new FormatException($"the field '{Names[gap]}' is null, and choices follow it");
    }

    private ChoiceList FromList(JsonElement list, string name) => list.ValueKind switch
    {
        JsonValueKind.Array when list.EnumerateArray().All(c => c.ValueKind == JsonValueKind.Object) && list.GetArrayLength() > 0 => new ChoiceList(
            [.. list.EnumerateArray().Select(c => Part(c, "text", name))], [.. list.EnumerateArray().Select(c => Part(c, "label", name))], Target),
        JsonValueKind.Array => new ChoiceList(WithoutLetters(JsonValues.Scalars(list, name)), null, Target),
        JsonValueKind.Object when list.TryGetProperty("text", out JsonElement texts) && list.TryGetProperty("label", out JsonElement labels)
            && texts.ValueKind == JsonValueKind.Array && labels.ValueKind == JsonValueKind.Array => Labelled(texts, labels, name),
        JsonValueKind.Object => new ChoiceList([.. list.EnumerateObject().Select(c => c.Name)], null, Target),
        _ => throw new FormatException($"the field '{name}' is {JsonValues.Describe(list)}; expected an array of choices"),
    };

    private ChoiceList Labelled(JsonElement texts, JsonElement labels, string name) =>
        texts.GetArrayLength() == labels.GetArrayLength()
            ? new ChoiceList(JsonValues.Scalars(texts, name), JsonValues.Scalars(labels, name), Target)
            : throw new FormatException($"the field '{name}' has {texts.GetArrayLength()} texts and {labels.GetArrayLength()} labels");

    /// <summary>Some datasets write "(A)" before the first choice, and so on; choices are shown in another order and bring no letters.</summary>
    private static string[] WithoutLetters(string[] texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i] is ['(', var letter, ')', .. var text] && letter == ChoiceList.Letter(i)) texts[i] = text.TrimStart();
        }
        return texts;
    }

    private static string Part(JsonElement choice, string part, string name) =>
        JsonValues.Text(choice, part) ?? throw new FormatException($"the field '{name}' has a choice without '{part}'");

    private static JsonElement Field(JsonElement row, string name) =>
        JsonValues.TryFind(row, name, out JsonElement value) ? value : throw new FormatException($"the field '{name}' is missing");
}
