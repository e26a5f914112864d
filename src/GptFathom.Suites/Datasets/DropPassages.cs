using System.Text.Json;

namespace GptFathom.Suites.Datasets;

/// <summary>DROP as its authors publish it: a passage with its questions a row; each annotator's answer is a number, a date or spans.</summary>
internal sealed class DropPassages : IRowExpander
{
    private static readonly string[] DateParts = ["day", "month", "year"];

    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        if (!row.Metadata.TryGetValue("passage", out JsonElement passage) || !row.Metadata.TryGetValue("qa_pairs", out JsonElement pairs) || pairs.ValueKind != JsonValueKind.Array)
            throw new FormatException("expected a passage with 'passage' and a list 'qa_pairs'");
        string text = passage.ToString();
        return pairs.EnumerateArray().Select(pair => ToSample(row, pair, text));
    }

    private static Sample ToSample(Sample row, JsonElement pair, string passage)
    {
        if (!pair.TryGetProperty("question", out JsonElement question) || !pair.TryGetProperty("answer", out JsonElement answer))
            throw new FormatException("a question has no 'question' or no 'answer'");
        IEnumerable<JsonElement> validated = pair.TryGetProperty("validated_answers", out JsonElement more) && more.ValueKind == JsonValueKind.Array ? more.EnumerateArray() : [];
        return row with
        {
            Id = pair.TryGetProperty("query_id", out JsonElement id) ? id.ToString() : "",
            Input = $"{passage}\n\n{question}",
            Targets = [.. validated.Prepend(answer).Select(Text).Where(target => target.Length > 0).Distinct()],
            Cluster = StableId.Of(passage),
            Metadata = new Dictionary<string, JsonElement>(),
        };
    }

    private static string Text(JsonElement answer)
    {
        if (answer.TryGetProperty("number", out JsonElement number) && number.ToString() is { Length: > 0 } value) return value;
        if (answer.TryGetProperty("spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array && spans.GetArrayLength() > 0)
            return spans.GetArrayLength() == 1 ? spans[0].ToString() : JsonSerializer.Serialize(spans);
        if (!answer.TryGetProperty("date", out JsonElement date) || date.ValueKind != JsonValueKind.Object) return "";
        return string.Join(' ', DateParts.Select(part => date.TryGetProperty(part, out JsonElement p) ? p.ToString() : "").Where(p => p.Length > 0));
    }
}
