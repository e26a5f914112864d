namespace GptFathom.Answers.Statements;

/// <summary>What surrounds an answer without being part of it.</summary>
internal static class Markup
{
    private static readonly (string Open, string Close)[] Pairs =
    [
        ("**", "**"), ("__", "__"), ("`", "`"), ("$$", "$$"), ("$", "$"), (@"\(", @"\)"), (@"\[", @"\]"), ("\"", "\""), ("“", "”"), ("「", "」"),
    ];

    /// <summary><paramref name="text"/> without emphasis, math delimiters, quotation marks and a full stop at its end.</summary>
    public static string Strip(string text)
    {
        string stripped = text;
        for (int rounds = 0; rounds < 4; rounds++)
        {
            string before = stripped;
            stripped = WithoutStop(stripped.Trim());
            foreach ((string open, string close) in Pairs) stripped = Unwrap(stripped, open, close);
            stripped = WithoutDanglingEmphasis(stripped);
            if (stripped == before) break;
        }
        return stripped;
    }

    /// <summary>Drops a full stop at the end, but not the dots of "..." nor one that is the whole text.</summary>
    public static string WithoutStop(string text) => text.Length > 1 && text[^1] is '.' or '。' or '।' && text[^2] != '.' ? text[..^1].TrimEnd() : text;

    /// <summary>"**Answer: Paris**" leaves the second half of its emphasis on the answer.</summary>
    private static string WithoutDanglingEmphasis(string text) =>
        text.Length > 2 && text.IndexOf("**", StringComparison.Ordinal) == text.Length - 2 ? text[..^2].TrimEnd() : text;

    private static string Unwrap(string text, string open, string close)
    {
        if (!text.StartsWith(open, StringComparison.Ordinal)) return text;
        ReadOnlySpan<char> inner = text.AsSpan(open.Length);
        int end = inner.IndexOf(close, StringComparison.Ordinal);
        return end > 0 && end == inner.Length - close.Length ? inner[..end].Trim().ToString() : text;
    }
}
