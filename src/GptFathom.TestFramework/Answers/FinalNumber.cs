using System.Text.RegularExpressions;
using GptFathom.Answers.Json;
using GptFathom.Answers.Numbers;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.FinalNumber" />
internal sealed partial class FinalNumber : IExtractor
{
    [GeneratedRegex(@"^(?:definitely |certainly )?not\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"[.!?]\s+|[。।]", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bbut(?: rather)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex But();

    [GeneratedRegex(@"\b[1-9][0-9]{0,2}(?:\.[0-9]{3})+\b", RegexOptions.CultureInvariant)]
    private static partial Regex DotGroups();

    /// <inheritdoc/>
    public string Id => "final-number/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (JsonField.Find(output) is { } field)
        {
            string? number = Stated(NumberText.Normalise(field.Text));
            return number is null ? Extraction.None : field.IsComplete ? Extraction.Stated(number) : Extraction.Guessed(number);
        }
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = NumberText.Normalise(RunOn.Cut(output));
        int denied = 0;
        foreach (Statement statement in StatementFinder.LatestFirst(text))
        {
            string said = WithoutDotGroups(statement);
            if ((Stated(SentenceEnd().Split(said, 2)[0]) ?? Stated(said)) is not { } stated) continue;
            if (Retraction.After(text, statement.Position) is { } after) return Last(after);
            if (!Denial().IsMatch(statement.Text)) return Extraction.Stated(stated);
            if (Alternative(statement.Text) is { } alternative) return Extraction.Stated(alternative);
            denied = Math.Max(denied, text.IndexOf(statement.Text, statement.Position, StringComparison.Ordinal) + SentenceEnd().Split(statement.Text, 2)[0].Length);
        }
        if (denied > 0) return Last(text[denied..]);
        if (Bold.FindLast(text) is { } bold && Emphasised(NumberText.JoinLeadingGroups(bold)) is { } strong) return Extraction.Stated(strong);
        return Last(NumberText.JoinLeadingGroups(text.Trim()) is var joined && NumberScanner.Whole(joined) is not null ? joined : text);
    }

    private static Extraction Last(string text) => NumberScanner.Last(text) is { } last ? Extraction.Guessed(Text(text, last)) : Extraction.None;

    /// <summary>The number after "not 18 but".</summary>
    private static string? Alternative(string denial)
    {
        foreach (ValueMatch but in But().EnumerateMatches(denial)) return Stated(denial[(but.Index + but.Length)..]);
        return null;
    }

    /// <summary>German and Spanish write 1.234 for 1,234.</summary>
    private static string WithoutDotGroups(Statement statement) =>
        statement.UsesDotGroups ? DotGroups().Replace(statement.Text, match => match.Value.Replace(".", "", StringComparison.Ordinal)) : statement.Text;

    /// <summary>The first number of a statement; of a calculation, the first of its result: "10 + 8 = 18 eggs".</summary>
    private static string? Stated(string statement)
    {
        string result = NumberText.JoinLeadingGroups(statement[(statement.LastIndexOf('=') + 1)..]);
        return NumberScanner.First(result) is { } number ? Text(result, number) : NumberScanner.First(statement) is { } any ? Text(statement, any) : null;
    }

    /// <summary>A bold number, perhaps with a unit after it; "1." in bold counts a list's items.</summary>
    private static string? Emphasised(string bold) =>
        NumberScanner.First(bold) is { Start: 0 } number && !(number.End < bold.Length && bold[number.End] is '.' or ':' or ')') ? Text(bold, number) : null;

    private static string Text(string text, Numeral number) => text[number.Start..number.End];
}
