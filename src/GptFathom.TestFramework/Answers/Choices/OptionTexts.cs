namespace GptFathom.Answers.Choices;

/// <summary>The texts of a sample's options, as an output may repeat them word for word.</summary>
internal sealed class OptionTexts(Sample sample)
{
    private const int MinContained = 3;
    private const int MaxFollowing = 500;

    private readonly string[] _keys = [.. sample.Choices.Select(choice => ChoiceText.Key(ChoiceText.Plain(choice)))];

    /// <summary>The letter of the one option that <paramref name="plain"/> consists of, perhaps with its letter in brackets after it.</summary>
    public char? Equal(string plain)
    {
        string key = ChoiceText.Key(plain);
        return Only(option => option == key) ?? (key.EndsWith(')') && key.LastIndexOf('(') is > 0 and int open && open == key.Length - 3
            ? Only(option => option == ChoiceText.Key(key[..open])) : null);
    }

    /// <summary>Whether the text of the option itself follows its letter.</summary>
    public bool Follows(string plain, Letters letters)
    {
        int index = letters.Set[0] - 'A';
        if (!letters.IsSingle || index >= _keys.Length || _keys[index].Length == 0) return false;
        string rest = ChoiceText.Key(plain.Substring(letters.End, Math.Min(MaxFollowing, plain.Length - letters.End)).TrimStart(" ).:,-".ToCharArray()));
        return rest.StartsWith(_keys[index], StringComparison.Ordinal) && IsBoundary(rest, _keys[index].Length);
    }

    /// <summary>The letter of the one option whose text occurs in <paramref name="plain"/>; occurrences within another option's text do not count.</summary>
    public char? Contained(string plain)
    {
        string key = ChoiceText.Key(plain);
        string[] found = [.. _keys.Where(option => option.Length >= MinContained && Occurs(key, option))];
        return Only(option => found.Contains(option) && !found.Any(other => other.Length > option.Length && other.Contains(option, StringComparison.Ordinal)));
    }

    private char? Only(Predicate<string> isMeant)
    {
        int index = Array.FindIndex(_keys, isMeant);
        return index >= 0 && _keys[index].Length > 0 && Array.FindLastIndex(_keys, isMeant) == index ? (char)('A' + index) : null;
    }

    private static bool Occurs(string text, string option)
    {
        for (int at = text.IndexOf(option, StringComparison.Ordinal); at >= 0; at = text.IndexOf(option, at + option.Length, StringComparison.Ordinal))
        {
            if (IsBoundary(text, at) && IsBoundary(text, at + option.Length)) return true;
        }
        return false;
    }

    private static bool IsBoundary(string text, int index) =>
        index == 0 || index >= text.Length || !(char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index]));
}
