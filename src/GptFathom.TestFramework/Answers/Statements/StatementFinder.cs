using System.Text.RegularExpressions;

namespace GptFathom.Answers.Statements;

/// <summary>Finds explicit statements of an answer: "the answer is", "Answer:", "####", a box, a last line "A: 7", and the same in the languages of MGSM.</summary>
internal static class StatementFinder
{
    private const int MaxCues = 8;
    private const int MaxLength = 2000;

    private static readonly Regex Cue = new(
        @"\banswer(?:[ ]to[ ][^.\n]{1,60})?[ ](?:is|was|would[ ]be|should[ ]be|will[ ]be|equals)\b"
        + @"|\banswer[*_`""]*\s?[:=]|####"
        + @"|la respuesta (?:es|final es)|la réponse (?:est|finale est)|die antwort (?:ist|lautet)|ответ(?: равен| —| -|:)"
        + @"|答案(?:是|为|為|：|:)|答えは|คำตอบ(?:คือ|:)|jibu ni|উত্তর(?:টি)? ?(?:হল|হলো|:)|సమాధానం",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ShortCue = new(@"^\W*(?:A|Ans)[*_]*:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The last statements of <paramref name="text"/>, latest first.</summary>
    public static IReadOnlyList<Statement> LatestFirst(string text)
    {
        Queue<Statement> cues = new();
        foreach (ValueMatch cue in Cue.EnumerateMatches(text))
        {
            cues.Enqueue(new(cue.Index, Following(text, cue.Index + cue.Length)));
            if (cues.Count > MaxCues) cues.Dequeue();
        }
        List<Statement> found = [.. cues];
        if (Box.FindLast(text) is { } box) found.Add(box);
        if (LastLine(text) is { } line) found.Add(line);
        found.RemoveAll(statement => statement.Text.Length == 0);
        found.Sort((a, b) => b.Position.CompareTo(a.Position));
        return found;
    }

    /// <summary>The rest of the line, or the next line that says something where the rest is only mark-up.</summary>
    private static string Following(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(MaxLength, text.Length - start)).TrimStart("*_:：`\"").TrimStart().TrimStart(":：").TrimStart();
        if (rest.StartsWith("\\[\n") || rest.StartsWith("$$\n")) rest = rest[2..].TrimStart();
        int end = rest.IndexOfAny('\r', '\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd().ToString();
    }

    private static Statement? LastLine(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        int start = trimmed.LastIndexOfAny('\r', '\n') + 1;
        foreach (ValueMatch cue in ShortCue.EnumerateMatches(trimmed[start..])) return new(start, Following(text, start + cue.Index + cue.Length));
        return null;
    }
}
