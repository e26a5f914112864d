namespace GptFathom.Scoring;

/// <summary>A lone option letter: "B", "(B)", "B.", "b)".</summary>
internal static class ChoiceLetter
{
    /// <summary>The letter in upper case, or null where <paramref name="text"/> is anything else.</summary>
    public static char? Read(string text)
    {
        ReadOnlySpan<char> letter = text.AsSpan().Trim().TrimEnd(".:").TrimStart("([").TrimEnd(")]").Trim();
        return letter.Length == 1 && char.IsAsciiLetter(letter[0]) ? char.ToUpperInvariant(letter[0]) : null;
    }
}
