namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>Finds a word or phrase in a text, whatever the case.</summary>
internal static class Occurrences
{
    /// <summary>How often it occurs without overlap, also within longer words.</summary>
    public static int Count(string text, string phrase) => Starts(text, phrase, StringComparison.OrdinalIgnoreCase).Count();

    /// <summary>Whether it occurs as a whole word: no letter, mark, digit or underscore goes on beyond it.</summary>
    public static bool HasWord(string text, string word)
    {
        // Every start is a candidate, overlapping ones too: in "ba ba ba" the second "ba ba" may be the whole one.
        for (int start = 0; (start = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
        {
            int end = start + word.Length;
            if (!(start > 0 && WordRuns.IsOfWord(text[start - 1]) && WordRuns.IsOfWord(word[0])) && !(end < text.Length && WordRuns.IsOfWord(text[end]) && WordRuns.IsOfWord(word[^1]))) return true;
        }
        return false;
    }

    /// <summary>Where it starts, without overlap.</summary>
    public static IEnumerable<int> Starts(string text, string phrase, StringComparison comparison)
    {
        for (int start = 0; (start = text.IndexOf(phrase, start, comparison)) >= 0; start += phrase.Length) yield return start;
    }
}
