using System.Text.RegularExpressions;

namespace GptFathom.Commands.Catalogue;

/// <summary>A paper as a doc comment names it: authors and year, and the number at arXiv where it has one.</summary>
internal sealed record Citation(string Authors, string? ArXiv)
{
    private static readonly Regex Form = new(
        @"(?<authors>[\p{L}-]+ (?:et al\.|and [\p{L}-]+),? \d{4})(?:, arXiv:(?<number>\d{4}\.\d{4,5}))?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The last paper that a text names, or null: a dataset is described after those it was made of.</summary>
    public static Citation? In(string text) =>
        Form.Matches(text).LastOrDefault() is { } found ? new(found.Groups["authors"].Value, found.Groups["number"] is { Success: true, Value: { } number } ? number : null) : null;
}
