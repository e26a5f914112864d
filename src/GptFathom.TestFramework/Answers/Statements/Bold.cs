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
}
