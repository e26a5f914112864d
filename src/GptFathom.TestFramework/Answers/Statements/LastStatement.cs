using System.Text.RegularExpressions;
using GptFathom.Answers.Choices;

namespace GptFathom.Answers.Statements;

/// <summary>Reads the last statement of an answer that is the output's own: neither denied nor doubted, nor somebody else's, nor taken back.</summary>
internal static partial class LastStatement
{
    [GeneratedRegex(@"^(?:definitely |certainly |probably )?not[ $""\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\bbut(?: rather)?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex But();

    /// <summary>What <paramref name="read"/> finds in the statement; no answer where all that is stated is denied, doubted or taken back; null where nothing is stated.</summary>
    public static Extraction? Read(string text, Sample sample, Func<string, string?> read, Regex? moreCues = null)
    {
        bool isDenied = false;
        foreach (Statement statement in StatementFinder.LatestFirst(text, moreCues))
        {
            if (Retraction.After(text, statement.Position) is { } after)
                return Retraction.ReplacementIn(after) is { } replacement && read(replacement) is { } corrected ? Extraction.Stated(corrected) : Extraction.None;
            bool isOwn = !ClaimReader.IsDoubted(text.AsSpan(0, statement.Position)) && !Abstention.Is(statement.Text, sample);
            if (isOwn && Asserted(statement.Text) is { } claim && read(claim) is { } stated) return Extraction.Stated(stated);
            isDenied |= !isOwn || Denial().IsMatch(statement.Text);
        }
        return isDenied ? Extraction.None : null;
    }

    /// <summary>The statement itself, or what follows "not this but"; null for a mere denial.</summary>
    private static string? Asserted(string statement)
    {
        if (!Denial().IsMatch(statement)) return statement;
        foreach (ValueMatch but in But().EnumerateMatches(statement)) return statement[(but.Index + but.Length)..];
        return null;
    }
}
