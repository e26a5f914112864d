using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>
/// The normalisation of GPT-Fathom, SQuAD's (Rajpurkar et al. 2016, arXiv:1606.05250: evaluate-v1.1.py) with Python's notion of a word: lower case, no ASCII
/// punctuation, no articles, single spaces.
/// </summary>
internal static class PaperText
{
    public static string Normalise(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text)
    {
        string lower = string.Concat(PythonCase.ToLower(text).Where(c => !IsPunctuation(c)));
        StringBuilder kept = new(lower.Length);
        int done = 0;
        foreach ((int start, int end) in PythonText.Runs(lower, PythonText.IsWord))
        {
            if (lower.AsSpan(start, end - start) is not ("a" or "an" or "the")) continue;
            kept.Append(lower, done, start - done).Append(' ');
            done = end;
        }
        return Split(kept.Append(lower, done, lower.Length - done).ToString());
    }

    private static bool IsPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static List<string> Split(string text)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !PythonText.IsSpace(text[i])) continue;
            if (i > start) words.Add(text[start..i]);
            start = i + 1;
        }
        return words;
    }
}
