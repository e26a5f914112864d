namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "punctuation".</summary>
internal static class PunctuationRules
{
    /// <summary>No comma; those of other scripts are none, as in the original.</summary>
    public static Predicate<string> NoComma(InstructionArguments arguments) => reply => !reply.Contains(',', StringComparison.Ordinal);
}
