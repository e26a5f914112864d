namespace GptFathom.Answers.Choices;

/// <summary>Finds option letters in a <see cref="ChoiceText"/>: whole ones only, neither the article "A" nor the pronoun "I", nor letters of words.</summary>
internal static class LetterScanner
{
    /// <summary>The upper-case letters by their number, A at 1.</summary>
    private static readonly string[] Single = [.. Enumerable.Range('A' - 1, 27).Select(letter => ((char)letter).ToString())];

    private static readonly string[] Links = ["and", "or", "和", "与", "或", "及"];

    /// <summary>Words that go on after a letter, as no noun after an article does.</summary>
    private static readonly HashSet<string> Following =
    [
        "because", "since", "as", "which", "and", "or", "is", "was", "are", "were", "but", "for", "with", "due", "would", "seems", "cannot", "can",
        "must", "should", "isn", "wasn", "not", "rather", "then", "from", "option", "choice", "there", "that", "given", "based", "while", "although",
        "however", "by", "has", "does", "doesn",
    ];

    public static List<Letters> All(string text)
    {
        List<Letters> found = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (ReadUnit(text, i) is { } first)
            {
                Letters row = Row(text, first);
                found.Add(row);
                i = row.End - 1;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                while (i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1])) i++;
            }
        }
        return found;
    }

    private static Letters Row(string text, Letters first)
    {
        string letters = first.Set;
        int end = first.End;
        while (ReadUnit(text, Separator(text, end)) is { } next && !IsSubject(text, next.End))
        {
            if (next.Set.AsSpan().ContainsAnyExcept(letters)) letters = string.Concat(letters.Union(next.Set).Order());
            end = next.End;
        }
        return first with { End = end, Set = letters };
    }

    /// <summary>"The answer is A, B is wrong": B begins a clause of its own.</summary>
    private static bool IsSubject(string text, int end) => text.AsSpan(end) is [' ', 'i', 's', ' ' or 'n', ..] or [' ', 'w', 'a', 's', ..];

    /// <summary>Index after what may stand between two letters of a row; -1 where something else does.</summary>
    private static int Separator(string text, int end)
    {
        int i = SkipBlank(text, end);
        bool parted = At(text, i) is ',' or '、' or '&' or '/';
        if (parted) i = SkipBlank(text, i + 1);
        foreach (string link in Links)
        {
            if (string.Compare(text, i, link, 0, link.Length, StringComparison.OrdinalIgnoreCase) == 0) return SkipBlank(text, i + link.Length);
        }
        return parted || At(text, end) == '(' ? i : -1;
    }

    private static Letters? ReadUnit(string text, int start)
    {
        if (start < 0 || start >= text.Length || (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '\'' or '\\'))) return null;
        bool open = text[start] is '(' or '[';
        int from = open ? SkipBlank(text, start + 1) : start;
        int end = from;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == from || end - from > 26 || !IsRising(text.AsSpan(from, end - from))) return null;
        int after = open ? SkipBlank(text, end) : end;
        bool bracketed = At(text, after) is ')' or ']';
        if ((open && !bracketed) || (!bracketed && !StandsAlone(text, from, end))) return null;
        return new(start, bracketed ? after + 1 : end, end - from == 1 ? Single[text[from] & 0x1F] : text[from..end], bracketed, char.IsAsciiLetterUpper(text[from]));
    }

    /// <summary>One letter of either case, or upper-case ones in alphabetical order.</summary>
    private static bool IsRising(ReadOnlySpan<char> letters)
    {
        for (int i = 1; i < letters.Length; i++)
        {
            if (letters[i] <= letters[i - 1]) return false;
        }
        return letters.Length == 1 || (char.IsAsciiLetterUpper(letters[0]) && char.IsAsciiLetterUpper(letters[^1]));
    }

    private static bool StandsAlone(string text, int start, int end)
    {
        if (At(text, end) is '-' or '.' or '\'' && char.IsAsciiLetterOrDigit(At(text, end + 1))) return false;
        if (char.IsAsciiDigit(At(text, end)) || At(text, end) is '+' or '#' or '°' or '^' or '=') return false;
        if (end - start > 1) return true;
        int next = SkipBlank(text, end);
        bool isUpper = char.IsAsciiLetterUpper(text[start]);
        if (!char.IsAsciiLetter(At(text, next))) return isUpper || At(text, next) is '\0' or '.' or '\n' or '\r' or ':' or '。';
        if (text[start] is not ('A' or 'I')) return isUpper;
        int word = next;
        while (word < text.Length && char.IsAsciiLetter(text[word])) word++;
        return Following.Contains(text[next..word]);
    }

    private static int SkipBlank(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t' or '\u00A0') index++;
        return index;
    }

    private static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
