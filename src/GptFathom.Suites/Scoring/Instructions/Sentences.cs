using System.Buffers;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>
/// Counts sentences: a point, question or exclamation mark ends one where white space follows it (quotation marks, brackets and asterisks may stand between), unless the point
/// belongs to a title, an initial, or, where a small letter follows, to an abbreviation, an ellipsis or a number. So "1." before a capital letter counts, as in the original.
/// Line ends alone end none; what is left at the end counts. Marks of other scripts (。！？।) end a sentence as they are. The original uses NLTK's Punkt, which has learnt its
/// abbreviations from newspapers.
/// </summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".?!。！？।");

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", "gen", "col", "capt", "lt", "sgt", "sen", "gov", "messrs", "mt", "vs", "cf", "e.g", "i.e",
    };

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "ltd", "co", "corp", "bros", "jr", "sr", "etc", "al", "approx", "dept", "est", "ave", "blvd", "rd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool isOpen = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i]))
            {
                isOpen |= char.IsLetterOrDigit(text[i]);
                continue;
            }
            int first = i;
            while (i + 1 < text.Length && Marks.Contains(text[i + 1])) i++;
            if (!isOpen || !IsEnd(text, first, i)) continue;
            count++;
            isOpen = false;
        }
        return isOpen ? count + 1 : count;
    }

    /// <summary>Whether the marks from <paramref name="first"/> to <paramref name="last"/> end a sentence.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int first, int last)
    {
        if (!char.IsAscii(text[last])) return true;
        ReadOnlySpan<char> rest = text[(last + 1)..].TrimStart("\"'”’)]}*_»");
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0])) return false;
        if (text[last] != '.') return true;
        bool goesOn = rest.TrimStart() is [var next, ..] && char.IsLower(next);
        if (last > first) return !goesOn;
        ReadOnlySpan<char> word = WordBefore(text[..first]);
        return !IsIn(Titles, word) && !IsInitial(word) && !(goesOn && (IsIn(Abbreviations, word) || word.Contains('.') || IsNumber(word)));
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.') && text.Length - start < 20) start--;
        return text[start..];
    }

    private static bool IsIn(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsInitial(ReadOnlySpan<char> word) => word is [>= 'A' and <= 'Z'] and not ['I'];
}
