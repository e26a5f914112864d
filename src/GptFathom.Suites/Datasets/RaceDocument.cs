using System.Text.Json;
using GptFathom.Datasets;

namespace GptFathom.Suites.Datasets;

/// <summary>Makes a sample of each question of a RACE document.</summary>
internal static class RaceDocument
{
    /// <exception cref="FormatException">The document is not what was expected.</exception>
    public static IReadOnlyList<Sample> Questions(JsonElement document, RowPlace place)
    {
        if (document.ValueKind != JsonValueKind.Object) throw new FormatException($"expected a JSON object, found {JsonValues.Describe(document)}");
        string id = JsonValues.Text(document, "id") ?? throw new FormatException("the field 'id' is missing");
        string article = JsonValues.Text(document, "article") ?? throw new FormatException("the field 'article' is missing");
        string[] questions = JsonValues.Scalars(List(document, "questions"), "questions");
        string[] answers = JsonValues.Scalars(List(document, "answers"), "answers");
        JsonElement[] options = [.. List(document, "options").EnumerateArray()];
        if (answers.Length != questions.Length || options.Length != questions.Length)
            throw new FormatException(
                $"there are {questions.Length} questions, {options.Length} lists of options and {answers.Length} answers; expected as many of each");
        return [.. questions.Select((question, i) => ToSample($"{id}-{i + 1}", $"{article}\n\n{question}", Choices(options[i]), answers[i]) with
        {
            Cluster = id,
            SourceFile = place.File,
            SourceLine = place.Line,
        })];
    }

    private static Sample ToSample(string id, string input, ChoiceList choices, string answer) =>
        new() { Id = id, Input = input, Choices = choices.Texts, Targets = choices.Letters([answer], "answers") };

    private static ChoiceList Choices(JsonElement options) =>
        options.ValueKind == JsonValueKind.Array
            ? new ChoiceList(JsonValues.Scalars(options, "options"), null, ChoiceTarget.Letter)
            : throw new FormatException($"the field 'options' holds {JsonValues.Describe(options)}; expected arrays");

    private static JsonElement List(JsonElement document, string field) =>
        document.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list
            : throw new FormatException($"the field '{field}' is missing or no array");
}
