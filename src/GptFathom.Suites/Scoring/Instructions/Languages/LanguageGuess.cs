namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>
/// Whether a text may be in a language: the script of most of its letters, and where several known languages share the script, the frequent words and letters of each. The
/// best of them fits, several that are equal all do, and all of the script do where fewer than one word in 25 tells anything, as in a list of names. A text without letters fits every
/// language, as it does in the original, which uses the library langdetect.
/// </summary>
/// <remarks>Only the known languages are told apart: a text in another one fits that of its script to which it is nearest. Part of the text in another language goes unnoticed.</remarks>
internal static class LanguageGuess
{
    /// <summary>In prose of any known language, at least one word in so many is one of its own.</summary>
    private const int LeastEvidence = 25;

    /// <summary>The codes (ISO 639-1) of the languages that are told apart.</summary>
    public static IEnumerable<string> Known => LanguageProfiles.All.Select(profile => profile.Code).Order(StringComparer.Ordinal);

    public static bool IsKnown(string language) => LanguageProfiles.All.Any(profile => profile.Code == language);

    /// <param name="text">Any text.</param>
    /// <param name="language">A code that <see cref="IsKnown">is known</see>.</param>
    public static bool Fits(string text, string language)
    {
        if (Scripts.Main(text) is not { } script) return true;
        LanguageProfile[] candidates = [.. LanguageProfiles.All.Where(profile => profile.Script == script)];
        if (candidates is not [_, _, ..]) return candidates is [{ Code: var only }] && only == language;
        string lower = text.ToLowerInvariant();
        KeyValuePair<string, int>[] words = [.. WordRuns.Of(lower).Select(word => lower[word]).CountBy(word => word)];
        int best = candidates.Max(profile => profile.Score(words));
        bool tellsLittle = best * LeastEvidence < words.Sum(word => word.Value);
        return candidates.Any(profile => profile.Code == language && (tellsLittle || profile.Score(words) == best));
    }
}
