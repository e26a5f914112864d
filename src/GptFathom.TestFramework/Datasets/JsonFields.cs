using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Datasets;

/// <summary>Which field of a JSON row is what.</summary>
internal sealed record JsonFields(string Input, string Target, string Id, string Group, string Cluster)
{
    /// <summary>The group that a row without one has from its file's name, or null.</summary>
    public string? FileGroup { get; init; }

    /// <summary>Which fields hold the choices of a multiple-choice question.</summary>
    public ChoiceFields Choices { get; init; } = new([], ChoiceTarget.Letter);

    /// <summary>The field that holds a passage; empty where none does.</summary>
    public string Context { get; init; } = "";

    /// <summary>Which fields hold pictures.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>What separates several accepted answers in one text; empty where none does.</summary>
    public string TargetSeparator { get; init; } = "";

    /// <exception cref="FormatException">The row is not what was expected.</exception>
    public Sample ToSample(DatasetRow read, RowPlace place)
    {
        if (read.Text is { } text) return new Sample { Id = "", Input = text, Group = FileGroup, SourceFile = place.File, SourceLine = place.Line };
        JsonElement row = read.Fields;
        if (row.ValueKind != JsonValueKind.Object) throw new FormatException($"expected a JSON object, found {JsonValues.Describe(row)}");
        string input = InputOf(row);
        string? context = Context.Length > 0 && JsonValues.Text(row, Context) is { Length: > 0 } passage ? passage : null;
        string? group = JsonValues.Text(row, Group);
        string id = JsonValues.Text(row, Id) is { Length: > 0 } own ? own : read.Key ?? "";
        ChoiceList choices = Choices.Read(row);
        return new Sample
        {
            Id = group is null && FileGroup is not null && id.Length > 0 ? $"{FileGroup}/{id}" : id,
            Input = context is null ? input : $"{context}\n\n{input}",
            Targets = Choices.Names.Count > 0 ? choices.Letters(Targets(row), Target) : Targets(row),
            Choices = choices.Texts,
            Group = group ?? FileGroup,
            Cluster = JsonValues.Text(row, Cluster) ?? (context is null ? null : ContentHash.Short(context)),
            Images = Images.Count == 0 ? [] : [.. Images.Select(field => ImageField.Read(row, field)).OfType<DataContent>()],
            Metadata = Rest(row),
            SourceFile = place.File,
            SourceLine = place.Line,
        };
    }

    private string InputOf(JsonElement row)
    {
        if (Input.Length == 0) return "";
        if (!JsonValues.TryFind(row, Input, out JsonElement input)) throw new FormatException($"the field '{Input}' is missing");
        return input.ValueKind == JsonValueKind.String
            ? input.GetString()!
            : throw new FormatException($"the field '{Input}' is {JsonValues.Describe(input)}; expected a string");
    }

    private IReadOnlyList<string> Targets(JsonElement row)
    {
        if (!JsonValues.TryFind(row, Target, out JsonElement target)) return [];
        if (target.ValueKind == JsonValueKind.Array) return JsonValues.Scalars(target, Target);
        if (IsMarks(target)) return [.. target.EnumerateObject().Where(m => m.Value.GetRawText() == "1").Select(m => m.Name)];
        return JsonValues.Scalar(target, Target) is { } text ? Split(text) : [];
    }

    private string[] Split(string target) =>
        TargetSeparator.Length == 0 ? [target] : target.Split(TargetSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether it maps texts to 1 where they are right and to 0 where they are not.</summary>
    private static bool IsMarks(JsonElement target) =>
        target.ValueKind == JsonValueKind.Object
        && target.EnumerateObject().Any()
        && target.EnumerateObject().All(m => m.Value.ValueKind == JsonValueKind.Number && m.Value.GetRawText() is "0" or "1");

    private Dictionary<string, JsonElement> Rest(JsonElement row)
    {
        Dictionary<string, JsonElement>? rest = null;
        foreach (JsonProperty field in row.EnumerateObject())
        {
            if (!IsUsed(field.Name)) (rest ??= [])[field.Name] = field.Value.Clone();
        }
        return rest ?? None;
    }

    private bool IsUsed(string field) =>
        field == Input || field == Context || field == Target || field == Id || field == Group || field == Cluster
        || Choices.Names.Contains(field) || Images.Contains(field);

    private static readonly Dictionary<string, JsonElement> None = [];
}
