namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "combination".</summary>
internal static class CombinationRules
{
    /// <summary>The reply starts with the request, word for word; case has no say.</summary>
    public static Predicate<string> RepeatPrompt(InstructionArguments arguments)
    {
        string prompt = arguments.Text("prompt_to_repeat");
        return reply => reply.AsSpan().TrimStart().StartsWith(prompt, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Two responses that differ, with six asterisks between them.</summary>
    public static Predicate<string> TwoResponses(InstructionArguments arguments) => reply => Divided.By(reply, "******") is [var first, var second] && first != second;
}
