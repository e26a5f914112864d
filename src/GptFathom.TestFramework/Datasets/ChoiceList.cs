using System.Globalization;

namespace GptFathom.Datasets;

/// <summary>The choices of a row, with the labels that the dataset gives them, if any.</summary>
internal sealed record ChoiceList(IReadOnlyList<string> Texts, IReadOnlyList<string>? Labels, ChoiceTarget Target)
{
    public static char Letter(int index) => (char)('A' + index);

    /// <summary>The letters of the right choices as one target, or none where the row has none.</summary>
    /// <exception cref="FormatException">A target is none of the choices.</exception>
    public IReadOnlyList<string> Letters(IReadOnlyList<string> targets, string field)
    {
        if (Texts.Count is < 2 or > 26) throw new FormatException($"there are {Texts.Count} choices; expected 2 to 26");
        if (targets.Count == 0 || Target == ChoiceTarget.Explanation) return targets;
        if (IsLetters) return [Letters(IndexesOf(string.Concat(targets), field))];
        return [targets.Count == 1 ? Letters(IndexesOf(targets[0], field)) : Letters([.. targets.SelectMany(t => IndexesOf(t, field))])];
    }

    private static string Letters(int[] right) =>
        right.Length == 1 ? Letter(right[0]).ToString() : string.Concat(right.Distinct().Order().Select(Letter));

    private bool IsLetters => Target == ChoiceTarget.Letter && Labels is null;

    private int[] IndexesOf(string target, string field) => Target switch
    {
        ChoiceTarget.Index => [Number(target, 0) ?? throw Wrong(target, field, $"a number from 0 to {Texts.Count - 1}")],
        ChoiceTarget.Number => [Number(target, 1) ?? throw Wrong(target, field, $"a number from 1 to {Texts.Count}")],
        ChoiceTarget.Text => [Find(Texts, target) ?? throw Wrong(target, field, "the text of a choice")],
        _ when Labels is not null => [Find(Labels, target) ?? throw Wrong(target, field, $"one of the labels {string.Join(", ", Labels)}")],
        _ => LetterIndexes(target) ?? throw Wrong(target, field, $"a letter from A to {Letter(Texts.Count - 1)}"),
    };

    private int? Number(string target, int first) =>
        int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= first && number < Texts.Count + first
            ? number - first
            : null;

    private int[]? LetterIndexes(string target)
    {
        int[] indexes = [.. target.Where(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c)).Select(c => c - 'A')];
        return indexes.Length > 0 && indexes.All(i => i >= 0 && i < Texts.Count) ? indexes : null;
    }

    private static int? Find(IReadOnlyList<string> all, string one)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i] == one) return i;
        }
        return null;
    }

    private static FormatException Wrong(string target, string field, string expected) => new($"the field '{field}' is '{target}'; expected {expected}");
}
