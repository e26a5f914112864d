using System.Globalization;
using System.Text;

namespace GptFathom.Scoring;

/// <summary>
/// The normalisation of SQuAD (Rajpurkar et al. 2016, arXiv:1606.05250): lower case, no punctuation, no articles, single spaces; over all of Unicode, in
/// form KC. Unlike there, a sign or point within or before a number stays, because "7.5 million" is not "75 million".
/// </summary>
internal static class AnswerText
{
    public static string Normalise(string text) => string.Join(' ', Tokens(text));

    public static IReadOnlyList<string> Tokens(string text)
    {
        string folded = Fold(text);
        StringBuilder kept = new(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            if (char.IsWhiteSpace(folded[i])) kept.Append(' ');
            else if (!IsPunctuation(folded[i]) || BelongsToNumber(folded, i)) kept.Append(folded[i]);
        }
        return [.. kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"))];
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        StringBuilder valid = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) valid.Append(Narrow(rune).ToString());
        return valid.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Full-width forms as NFKC has them, also where the process runs in globalization-invariant mode, which normalises nothing.</summary>
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    private static bool IsPunctuation(char c) =>
        char.IsAscii(c) ? char.IsPunctuation(c) || char.IsSymbol(c) : char.GetUnicodeCategory(c) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    private static bool BelongsToNumber(string text, int index)
    {
        if (index + 1 >= text.Length || !char.IsDigit(text[index + 1])) return false;
        bool afterDigit = index > 0 && char.IsDigit(text[index - 1]);
        return afterDigit ? text[index] is '.' or '-' or '/' or ':' : text[index] is '.' or '-' && (index == 0 || char.IsWhiteSpace(text[index - 1]));
    }
}
