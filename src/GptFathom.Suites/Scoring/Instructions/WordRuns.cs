using System.Globalization;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The words of a text: runs of letters with their marks, digits and underscores.</summary>
internal static class WordRuns
{
    public static IEnumerable<Range> Of(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i < text.Length && IsOfWord(text[i]);
            if (isInside && start < 0) start = i;
            if (isInside || start < 0) continue;
            yield return start..i;
            start = -1;
        }
    }

    public static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
