using System.Buffers;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Statements;

/// <summary>Finds explicit statements of an answer: "the answer is", "Answer:", "####", a box, a last line "A: 7", and the same in the languages of MGSM.</summary>
internal static partial class StatementFinder
{
    private const int MaxCues = 8;
    private const int MaxLength = 2000;

    /// <summary>Statements are looked for in so many last characters: more than the longest reply that benchmarks allow, and a bound for hostile ones.</summary>
    private const int MaxSearched = 16_000;

    /// <summary>Compiled with the assembly: to build automata for so many cues takes a fifth of a second at the first reply. No cue has two loops that share a character.</summary>
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\banswer(?:[ ]to[ ][^.\n]{1,60})?[ ](?:is|was|would[ ]be|should[ ]be|will[ ]be|equals)\b"
        + @"|\banswer[*_`""]*\s?[:=：]"
        + @"|\bla respuesta (?:final |correcta )?es\b|\brespuesta(?: final| correcta)?[*_]*\s?:|la réponse (?:finale |correcte )?est\b|\bréponse(?: finale)?[*_]*\s?:"
        + @"|die (?:richtige |endgültige )?antwort (?:ist|lautet)\b|\bantwort[*_]*\s?:"
        + @"|\bvastaus (?:on|kuuluu)\b|\bvastaus[*_]*:|\bjawaban(?:nya)?(?: yang benar)? adalah\b|\bjawaban(?:nya)?[*_]*:|\bjibu ni\b|\bjibu[*_]*:", Options)]
    private static partial Regex LatinCue();

    /// <summary>In a pattern of their own: without word boundaries in it they are found a hundred times as fast.</summary>
    [GeneratedRegex(
        @"####|ответ(?: равен| —| -|[*_]*:)"
        + @"|答案[*_]*(?:是|为|為|：|:)|答えは|正解は|答え[*_]*[：:]|答は|정답은|답은|답[*_]*:|الإجابة (?:الصحيحة )?هي|الجواب (?:الصحيح )?هو|(?:الإجابة|الجواب)[*_]*\s?:"
        + @"|คำตอบ[*_]*(?:คือ|:)|উত্তর(?:টি)?[*_]* ?(?:হলো|হল|হচ্ছে|:)|సమాధానం", Options)]
    private static partial Regex OtherCue();

    /// <summary>Of each cue a part; most short replies have none, and are not searched for the cues.</summary>
    private static readonly SearchValues<string> CueParts = SearchValues.Create(
        ["answer", "####", "respuesta", "réponse", "antwort", "ответ", "答", "正解は", "답", "الإجابة", "الجواب", "vastaus", "jawaban", "คำตอบ", "jibu", "উত্তর", "సమాధానం"],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\W*(?:A|Ans)[*_]*:", RegexOptions.CultureInvariant)]
    private static partial Regex ShortCue();

    /// <summary>The last statements of <paramref name="text"/>, latest first; those after <paramref name="moreCues"/> too.</summary>
    public static IReadOnlyList<Statement> LatestFirst(string text, Regex? moreCues = null)
    {
        List<Statement> found = text.AsSpan().ContainsAny(CueParts) ? [.. After(LatinCue(), text), .. After(OtherCue(), text)] : [];
        if (moreCues is not null) found.AddRange(After(moreCues, text));
        if (Box.FindLast(text) is { } box) found.Add(box);
        if (LastLine(text) is { } line) found.Add(line);
        found.RemoveAll(statement => statement.Text.Length == 0);
        found.Sort((a, b) => b.Position.CompareTo(a.Position));
        return found;
    }

    private static IEnumerable<Statement> After(Regex cues, string text)
    {
        Queue<(int Start, int End)> last = new(MaxCues + 1);
        int from = int.Max(0, text.Length - MaxSearched);
        foreach (ValueMatch cue in cues.EnumerateMatches(text.AsSpan(from)))
        {
            last.Enqueue((from + cue.Index, from + cue.Index + cue.Length));
            if (last.Count > MaxCues) last.Dequeue();
        }
        return last.Select(cue => new Statement(cue.Start, Following(text, cue.End)) { UsesDotGroups = IsDotted(text.AsSpan(cue.Start, cue.End - cue.Start)) });
    }

    /// <summary>Whether the cue is German, Spanish or Indonesian.</summary>
    private static bool IsDotted(ReadOnlySpan<char> cue) =>
        cue.Contains("antwort", StringComparison.OrdinalIgnoreCase) || cue.Contains("respuesta", StringComparison.OrdinalIgnoreCase)
        || cue.StartsWith("jawaban", StringComparison.OrdinalIgnoreCase);

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
        foreach (ValueMatch cue in ShortCue().EnumerateMatches(trimmed[start..])) return new(start, Following(text, start + cue.Index + cue.Length));
        return null;
    }
}
