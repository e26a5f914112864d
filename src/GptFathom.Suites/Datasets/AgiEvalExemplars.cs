using System.Text.Json;

namespace GptFathom.Suites.Datasets;

/// <summary>
/// The exemplars of AGIEval: a column a task; rows of samples, written as Python dictionaries, alternate with rows of explanations, which are not shown.
/// sat-en-without-passage has those of sat-en.
/// </summary>
internal sealed class AgiEvalExemplars : IRowExpander
{
    private readonly AgiEvalRows _rows = new();

    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) => row.Metadata.GetValueOrDefault("0").ToString().StartsWith("sample", StringComparison.Ordinal)
        ? row.Metadata.Where(column => column.Key != "0" && column.Value.ToString().Length > 0).SelectMany(column => Exemplars(row, column.Key, column.Value.ToString(), number))
        : [];

    private IEnumerable<Sample> Exemplars(Sample row, string task, string dictionary, int number)
    {
        using JsonDocument fields = Parse(dictionary);
        if (!fields.RootElement.TryGetProperty("question", out JsonElement question)) throw new FormatException($"the sample of {task} has no 'question'");
        string? passage = fields.RootElement.TryGetProperty("passage", out JsonElement text) && text.ToString() is { Length: > 0 } found ? found : null;
        Sample sample = row with
        {
            Id = $"{task}/{number}",
            Input = passage is null ? question.ToString() : $"{passage}\n\n{question}",
            Metadata = fields.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.Clone()),
        };
        string[] groups = task == "sat-en" ? [task, "sat-en-without-passage"] : [task];
        return [.. groups.SelectMany(group => _rows.Expand(sample with { Group = group }, number))];
    }

    private static JsonDocument Parse(string dictionary)
    {
        try
        {
            return JsonDocument.Parse(PythonDictionary.ToJson(dictionary));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"expected a Python dictionary of the sample, found '{dictionary[..System.Math.Min(dictionary.Length, 40)]}'", problem);
        }
    }
}
