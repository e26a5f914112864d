namespace GptFathom.Answers.Choices;

/// <summary>The texts of a sample's options, as an output may repeat them word for word.</summary>
internal sealed class OptionTexts(Sample sample)
{
    private const int MinContained = 3;
    private const int MaxFollowing = 500;

    /// <summary>A longer text says more than one option.</summary>
    private const int MaxOption = 10_000;

    /// <summary>Most outputs give a letter, so that nobody asks for these.</summary>
    private readonly Lazy<string[]> _keys = new(() => [.. sample.Choices.Select(choice => ChoiceText.Key(ChoiceText.Plain(choice)))], isThreadSafe: false);

    /// <summary>The letter of the one option that <paramref name="plain"/> consists of, perhaps with its letter in brackets after it.</summary>
    public char? Equal(string plain)
    {
        if (plain.Length > MaxOption) return null;
        string key = ChoiceText.Key(plain);
        return Only(option => option == key) ?? (key.EndsWith(')') && key.LastIndexOf('(') is > 0 and int open && open == key.Length - 3
            ? Only(option => option == ChoiceText.Key(key[..open])) : null);
    }

    /// <summary>Whether the text of the option itself follows its letter.</summary>
    public bool Follows(string plain, Letters letters)
    {
        int index = letters.Set[0] - 'A';
        if (!letters.IsSingle || index >= sample.Choices.Count || _keys.Value[index] is not { Length: > 0 } option) return false;
        string rest = ChoiceText.Key(plain.Substring(letters.End, Math.Min(MaxFollowing, plain.Length - letters.End)).TrimStart(' ', ')', '.', ':', ',', '-'));
        return rest.StartsWith(option, StringComparison.Ordinal) && IsBoundary(rest, option.Length);
    }

    /// <summary>The letter of the one option whose text occurs in <paramref name="plain"/>; occurrences within another option's text do not count.</summary>
    public char? Contained(string plain)
    {
        string key = ChoiceText.Key(plain);
        string[] found = [.. _keys.Value.Where(option => option.Length >= MinContained && Occurs(key, option))];
        return Only(option => found.Contains(option) && !found.Any(other => other.Length > option.Length && other.Contains(option, StringComparison.Ordinal)));
    }

    private char? Only(Predicate<string> isMeant)
    {
        int index = Array.FindIndex(_keys.Value, isMeant);
        return index >= 0 && _keys.Value[index].Length > 0 && Array.FindLastIndex(_keys.Value, isMeant) == index ? (char)('A' + index) : null;
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
