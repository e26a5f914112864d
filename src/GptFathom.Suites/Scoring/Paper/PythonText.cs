using System.Globalization;
using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>Text as Python sees it, which the original's rules are written in: its white space, its <c>\w</c> and <c>\d</c> over all of Unicode.</summary>
internal static class PythonText
{
    /// <summary>As <c>str.isspace</c>: Unicode's white space and the four separators of ASCII, U+001C to U+001F.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    /// <summary>As <c>\w</c>: letters and numbers of every kind and the underscore, but no marks, unlike in .NET.</summary>
    public static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>As <c>\d</c>: decimal digits of every script.</summary>
    public static bool IsDigit(Rune rune) => Rune.IsDigit(rune);

    /// <summary>As <c>strip</c>.</summary>
    public static string Trim(string text)
    {
        int end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        return TrimStart(text[..end]);
    }

    /// <summary>As <c>lstrip</c>.</summary>
    public static string TrimStart(string text)
    {
        int start = 0;
        while (start < text.Length && IsSpace(text[start])) start++;
        return text[start..];
    }

    /// <summary>As <c>split(separator)[1]</c>: what stands between the first and the second <paramref name="separator"/>; null where there is none.</summary>
    public static string? SecondPart(string text, string separator)
    {
        int found = text.IndexOf(separator, StringComparison.Ordinal);
        if (found < 0) return null;
        int start = found + separator.Length;
        int end = text.IndexOf(separator, start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    /// <summary>The longest stretches of characters of one kind, as <c>\w+</c> and <c>\d+</c> find them.</summary>
    public static IEnumerable<(int Start, int End)> Runs(string text, Func<Rune, bool> belongs)
    {
        int start = -1;
        int at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
            bool inside = belongs(rune);
            if (inside && start < 0) start = at;
            if (!inside && start >= 0)
            {
                yield return (start, at);
                start = -1;
            }
            at += length;
        }
        if (start >= 0) yield return (start, text.Length);
    }
}
