namespace GptFathom.Answers.Statements;

/// <summary>LaTeX's boxes, with braces matched.</summary>
internal static class Box
{
    private static readonly string[] Commands = [@"\boxed", @"\fbox"];

    /// <summary>Content of the last box of <paramref name="text"/>; up to the end of its line where the closing brace is missing.</summary>
    public static Statement? FindLast(string text)
    {
        int start = -1;
        int content = -1;
        foreach (string command in Commands)
        {
            int found = text.LastIndexOf(command, StringComparison.Ordinal);
            if (found > start) (start, content) = (found, found + command.Length);
        }
        return start < 0 ? null : new(start, Content(text, content));
    }

    private static string Content(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        if (!rest.TrimStart(' ').StartsWith("{")) return Line(rest, " $.\n");
        rest = rest.TrimStart(' ');
        int depth = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\') i++;
            else if (rest[i] == '{') depth++;
            else if (rest[i] == '}' && --depth == 0) return rest[1..i].Trim().ToString();
        }
        return Line(rest[1..], "\n");
    }

    /// <summary>"\boxed 7" has no braces: TeX boxes the next token.</summary>
    private static string Line(ReadOnlySpan<char> text, string ends)
    {
        ReadOnlySpan<char> trimmed = text.TrimStart();
        int end = trimmed.IndexOfAny(ends);
        return (end < 0 ? trimmed : trimmed[..end]).Trim().ToString();
    }
}
