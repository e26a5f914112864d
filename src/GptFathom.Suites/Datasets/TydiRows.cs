using System.Text.Json;

namespace GptFathom.Suites.Datasets;

/// <summary>TyDi QA's gold-passage task as its authors publish it, in the form of SQuAD: paragraphs with questions. The language is what ids begin with.</summary>
internal class TydiRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) =>
        from paragraph in List(row.Metadata.GetValueOrDefault("paragraphs"), "paragraphs")
        from question in List(Field(paragraph, "qas"), "qas")
        select ToSample(row, question, Field(paragraph, "context").ToString());

    /// <summary>What is asked.</summary>
    protected virtual string Input(string question, string context) => question;

    private Sample ToSample(Sample row, JsonElement question, string context)
    {
        string id = Field(question, "id").ToString();
        return row with
        {
            Id = id,
            Input = Input(Field(question, "question").ToString(), context),
            Targets = [.. List(Field(question, "answers"), "answers").Select(answer => Field(answer, "text").ToString())],
            Group = id.Split('-')[0],
            Metadata = new Dictionary<string, JsonElement>(),
        };
    }

    private static JsonElement Field(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) ? value : throw new FormatException($"the field '{name}' is missing");

    private static IEnumerable<JsonElement> List(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new FormatException($"the field '{name}' is missing or no array");
}
