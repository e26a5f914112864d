namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>What a language is known by.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Script">What it is written in.</param>
/// <param name="Words">Frequent words of grammar, in small letters, separated by blanks; empty where no other known language has the script.</param>
/// <param name="Letters">Letters that it has and the others of its script lack, or have seldom.</param>
internal sealed record LanguageProfile(string Code, Script Script, string Words = "", string Letters = "")
{
    private readonly HashSet<string> _words = [.. Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>How much speaks for the language: a point for each of its words and for each word with a letter of its own.</summary>
    /// <param name="words">The words of a text, each with how often it occurs.</param>
    public int Score(IEnumerable<KeyValuePair<string, int>> words) =>
        words.Sum(word => word.Value * ((_words.Contains(word.Key) ? 1 : 0) + (word.Key.AsSpan().IndexOfAny(Letters) >= 0 ? 1 : 0)));
}
