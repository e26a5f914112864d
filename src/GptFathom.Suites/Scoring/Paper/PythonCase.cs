using System.Globalization;
using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>
/// Lower case as Python's <c>lower</c> has it (the Unicode Standard, section 3.13): letter by letter, but "İ" becomes two characters, and a sigma the final one
/// where a cased letter stands before it and none after it, whatever ignorable characters are between them.
/// </summary>
internal static class PythonCase
{
    private const string IgnorablePunctuation = "'.:·\u0387\u055F\u05F4‘’\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

    public static string ToLower(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        StringBuilder lower = new(text.Length);
        bool afterLetter = false;
        int at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
            if (rune.Value == 'İ') lower.Append("i\u0307");
            else if (rune.Value == 'Σ') lower.Append(afterLetter && !IsBeforeLetter(text, at + 1) ? 'ς' : 'σ');
            else if (rune == Rune.ReplacementChar) lower.Append(text, at, length);
            else lower.Append(Rune.ToLowerInvariant(rune).ToString());
            if (!IsIgnorable(rune)) afterLetter = IsCased(rune);
            at += length;
        }
        return lower.ToString();
    }

    private static bool IsBeforeLetter(string text, int at)
    {
        foreach (Rune rune in text.AsSpan(at).EnumerateRunes())
        {
            if (!IsIgnorable(rune)) return IsCased(rune);
        }
        return false;
    }

    /// <summary>Letters with case, ordinal signs, Roman numerals, and letters in circles and squares.</summary>
    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 0xAA or 0xBA or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9)
            or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    private static bool IsIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || (rune.IsBmp && IgnorablePunctuation.Contains((char)rune.Value, StringComparison.Ordinal));
}
