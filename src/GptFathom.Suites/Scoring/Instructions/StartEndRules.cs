namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "startend".</summary>
internal static class StartEndRules
{
    /// <summary>Nothing but quotation marks and white space follows the phrase; case has no say.</summary>
    public static Predicate<string> EndPhrase(InstructionArguments arguments)
    {
        string phrase = arguments.Text("end_phrase");
        return reply => reply.AsSpan().TrimEnd().TrimEnd('"').EndsWith(phrase, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The whole reply stands between double quotation marks.</summary>
    public static Predicate<string> Quotation(InstructionArguments arguments) => reply => reply.AsSpan().Trim() is ['"', .., '"'];
}
