namespace GptFathom.Answers.Statements;

/// <summary>The line that an output begins with.</summary>
internal static class FirstLine
{
    /// <summary>The first line of <paramref name="text"/> that is not blank.</summary>
    public static string Of(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        int end = trimmed.IndexOfAny('\r', '\n');
        return (end < 0 ? trimmed : trimmed[..end]).ToString();
    }
}
