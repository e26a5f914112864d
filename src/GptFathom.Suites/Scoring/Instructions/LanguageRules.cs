
namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "language".</summary>
internal static class LanguageRules
{
    /// <summary>The reply is in the language of the code (ISO 639-1); see <see cref="LanguageGuess"/>.</summary>
    public static Predicate<string> ResponseLanguage(InstructionArguments arguments)
    {
        string language = arguments.Text("language");
        return LanguageGuess.IsKnown(language)
            ? reply => LanguageGuess.Fits(reply, language)
            : throw arguments.Problem("language", $"one of {string.Join(", ", LanguageGuess.Known)}");
    }
}
