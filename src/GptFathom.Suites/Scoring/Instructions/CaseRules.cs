using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "change_case".</summary>
internal static partial class CaseRules
{
    /// <summary>
    /// At least or less than so many words in capital letters. Hyphens, apostrophes, points, slashes and the like within a word hold it together; the original
    /// uses NLTK's tokens, of which "DON'T" has two.
    /// </summary>
    public static Predicate<string> CapitalWordFrequency(InstructionArguments arguments)
    {
        Predicate<int> holds = arguments.Comparison("capital_relation", "capital_frequency");
        return reply => holds(CountCapitalWords(reply));
    }

    /// <summary>English without a small letter.</summary>
    public static Predicate<string> EnglishCapital(InstructionArguments arguments) => reply => IsCapital(reply) && LanguageGuess.Fits(reply, "en");

    /// <summary>English without a capital letter.</summary>
    public static Predicate<string> EnglishLowercase(InstructionArguments arguments) => reply => IsLowercase(reply) && LanguageGuess.Fits(reply, "en");

    private static int CountCapitalWords(string reply)
    {
        int count = 0;
        foreach (ValueMatch word in Word().EnumerateMatches(reply))
        {
            if (IsCapital(reply.AsSpan(word.Index, word.Length))) count++;
        }
        return count;
    }

    private static bool IsCapital(ReadOnlySpan<char> text) => HasAny(text, char.IsUpper) && !HasAny(text, char.IsLower);

    private static bool IsLowercase(ReadOnlySpan<char> text) => HasAny(text, char.IsLower) && !HasAny(text, char.IsUpper);

    private static bool HasAny(ReadOnlySpan<char> text, Predicate<char> condition)
    {
        foreach (char c in text)
        {
            if (condition(c)) return true;
        }
        return false;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}_]+(?:[-'’./&+][\p{L}\p{M}\p{N}_]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
