using System.Buffers;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Statements;

/// <summary>What an output says when it takes its answer back: "Wait, that is wrong. It should be 17."</summary>
internal static partial class Retraction
{
    /// <summary>Built when the first reply has a part of a cue.</summary>
    private static readonly Lazy<Regex> Cue = new(() => new Regex(
        @"[.!?…)\n—–-][ ]*(?:(?:oh|hmm|wait|no|sorry|actually|but)[,.:]? )*"
        + @"(?:on second thoughts?|that(?:'s|’s| is| was| seems) (?:wrong|incorrect|not (?:right|correct|it|true))|that can(?:'t|not) be right|scratch that|i (?:was|am) wrong"
        + @"|i(?:'ve| have)? made (?:a|an)(?: \w+)? (?:mistake|error)|no, wait|wait, no|actually, no|correction:|i take that back|let me correct)"
        + @"|[。！\n]\s*(?:不对|等等|更正|说错了)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    /// <summary>Of each cue a part; most replies have none, and are not searched for the cues.</summary>
    private static readonly SearchValues<string> CueParts = SearchValues.Create(
        ["on second", "that", "wrong", "made a", "wait", "actually", "correct", "不对", "等等", "更正", "说错了"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:it(?:'s|’s| is| was| should be| must be| would be)|should be|must be|i meant?|make that|rather)[: ]+|应该是|应为",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replacement();

    /// <summary>What comes after the last retraction in <paramref name="text"/> from <paramref name="start"/> on; null without one.</summary>
    public static string? After(string text, int start)
    {
        if (!text.AsSpan(start).ContainsAny(CueParts)) return null;
        int end = -1;
        foreach (ValueMatch match in Cue.Value.EnumerateMatches(text.AsSpan(start))) end = start + match.Index + match.Length;
        return end < 0 ? null : text[end..];
    }

    /// <summary>What a retraction puts in the place of the answer: the rest of the line after "it should be"; null where it puts nothing.</summary>
    public static string? ReplacementIn(string after)
    {
        foreach (ValueMatch match in Replacement().EnumerateMatches(after)) return FirstLine.Of(after[(match.Index + match.Length)..]);
        return null;
    }
}
