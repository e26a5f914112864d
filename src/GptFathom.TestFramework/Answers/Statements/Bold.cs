namespace GptFathom.Answers.Statements;

/// <summary>Markdown's strong emphasis, the weakest way of stating an answer.</summary>
internal static class Bold
{
    /// <summary>The last emphasised stretch on one line, or null.</summary>
    public static string? FindLast(string text)
    {
        int close = text.LastIndexOf("**", StringComparison.Ordinal);
        if (close < 2) return null;
        int open = text.LastIndexOf("**", close - 1, StringComparison.Ordinal);
        if (open < 0 || close - open <= 2) return null;
        string inner = text[(open + 2)..close];
        return inner.Contains('\n', StringComparison.Ordinal) ? null : inner.Trim();
    }

    /// <summary>The emphasised part of a line that has one and only one, and other words beside it; null otherwise. "Note:" in bold is a heading.</summary>
    public static string? Only(string line)
    {
        int open = line.IndexOf("**", StringComparison.Ordinal);
        int close = open < 0 ? -1 : line.IndexOf("**", open + 2, StringComparison.Ordinal);
        bool isOnly = close > open + 2 && close - open < line.Length - 2 && line.IndexOf("**", close + 2, StringComparison.Ordinal) < 0;
        return isOnly && line[close - 1] != ':' ? line[(open + 2)..close].Trim() : null;
    }
}
