using System.Text.RegularExpressions;

namespace GptFathom.Scoring.Judging;

/// <summary>Reads what a reply states in a fixed form. A judge may quote what it judges, so a statement counts only where it is beyond doubt.</summary>
internal static class Statements
{
    /// <summary>
    /// What the reply states: all its statements agree, or those on its last line do, where the judge was told to put it. Null where there is none, where they
    /// disagree, or where one that counts cannot be read.
    /// </summary>
    /// <param name="reply">The judge's reply.</param>
    /// <param name="form">Matches a statement, in linear time.</param>
    /// <param name="read">What a match states; null for nonsense.</param>
    public static T? Read<T>(string reply, Regex form, Func<Match, T?> read) where T : struct
    {
        T?[] last = [.. Distinct(reply.TrimEnd()[(reply.TrimEnd().LastIndexOf('\n') + 1)..])];
        if (last.Length == 1) return last[0];
        T?[] all = last.Length == 0 ? [.. Distinct(reply)] : [];
        return all.Length == 1 ? all[0] : null;

        IEnumerable<T?> Distinct(string text) => form.Matches(text).Select(read).Distinct();
    }
}
