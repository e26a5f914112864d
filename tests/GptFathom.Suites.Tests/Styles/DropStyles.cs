using System.Text.Json;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>Answers to DROP's questions: spans of the passage, several of them, numbers, dates. The references of the file join spans by "and".</summary>
internal static class DropStyles
{
    private const string And = " and ";

    public static readonly Style[] Right =
    [
        .. ShortStyles.Right,
        new("a JSON array", said => Several(said, JsonSerializer.Serialize(said.Right.Split(And)))),
        new("a JSON array as answer", said => Several(said, $$"""{"answer": {{JsonSerializer.Serialize(said.Right.Split(And))}}}""")),
        new("spans in another order", said => Several(said, $"The answer is {string.Join(And, said.Right.Trim().TrimEnd('.', ',').Split(And).Reverse())}.")),
        new("spans with commas", said => Several(said, $"Answer: {string.Join(", ", said.Right.Split(And))}")),
        new("spans with a serial comma", said => said.Right.Split(And) is { Length: > 2 } spans && said.Right.Length < 200 ? $"{string.Join(", ", spans[..^1])}, and {spans[^1]}" : null),
    ];

    public static readonly Style[] Wrong =
    [
        .. ShortStyles.Wrong,
        new("half of the spans", said => Several(said, Unless(said, said.Right.Split(And)[0]))),
        new("ten times as much", said => Number(said) is { } number && number != 0 ? Unless(said, $"{number * 10}") : null),
        new("one more", said => Number(said) is { } number ? Unless(said, $"{number + 1}") : null),
    ];

    private static decimal? Number(Said said) => decimal.TryParse(said.Right, out decimal number) ? number : null;

    /// <summary>Null where another annotator says so.</summary>
    private static string? Unless(Said said, string wrong) => said.Sample.Targets.Any(target => string.Equals(Bare(target), Bare(wrong), StringComparison.OrdinalIgnoreCase)) ? null : wrong;

    private static string? Several(Said said, string? text) => said.Right.Contains(And, StringComparison.Ordinal) ? text : null;

    private static string Bare(string text) => text.Trim().TrimEnd('.').Replace("the ", "", StringComparison.OrdinalIgnoreCase);
}
