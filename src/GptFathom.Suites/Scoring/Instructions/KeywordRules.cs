namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "keywords". Case has no say. As in the original, keywords count within longer words too ("sneaker" in "sneakers"), forbidden words only as whole ones.</summary>
internal static class KeywordRules
{
    /// <summary>Each of the keywords occurs.</summary>
    public static Predicate<string> Existence(InstructionArguments arguments)
    {
        IReadOnlyList<string> keywords = arguments.Texts("keywords");
        return reply => keywords.All(keyword => reply.Contains(keyword, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The keyword occurs at least or less than so many times.</summary>
    public static Predicate<string> Frequency(InstructionArguments arguments)
    {
        string keyword = arguments.Text("keyword");
        Predicate<int> holds = arguments.Comparison("relation", "frequency");
        return reply => holds(Occurrences.Count(reply, keyword));
    }

    /// <summary>None of the words occurs.</summary>
    public static Predicate<string> ForbiddenWords(InstructionArguments arguments)
    {
        IReadOnlyList<string> words = arguments.Texts("forbidden_words");
        return reply => !words.Any(word => Occurrences.HasWord(reply, word));
    }

    /// <summary>The letter, or any other single character, occurs at least or less than so many times.</summary>
    public static Predicate<string> LetterFrequency(InstructionArguments arguments)
    {
        string letter = arguments.Text("letter").ToLowerInvariant();
        if (letter.EnumerateRunes().Count() != 1) throw arguments.Problem("letter", "one character");
        Predicate<int> holds = arguments.Comparison("let_relation", "let_frequency");
        return reply => holds(Occurrences.Starts(reply.ToLowerInvariant(), letter, StringComparison.Ordinal).Count());
    }
}
