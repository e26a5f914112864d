namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The 25 verifiable instructions of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1) by their ids in its dataset.</summary>
internal static class InstructionRegistry
{
    private static readonly Dictionary<string, Func<InstructionArguments, Predicate<string>>> Rules = new(StringComparer.Ordinal)
    {
        ["change_case:capital_word_frequency"] = CaseRules.CapitalWordFrequency,
        ["change_case:english_capital"] = CaseRules.EnglishCapital,
        ["change_case:english_lowercase"] = CaseRules.EnglishLowercase,
        ["combination:repeat_prompt"] = CombinationRules.RepeatPrompt,
        ["combination:two_responses"] = CombinationRules.TwoResponses,
        ["detectable_content:number_placeholders"] = ContentRules.NumberOfPlaceholders,
        ["detectable_content:postscript"] = ContentRules.Postscript,
        ["detectable_format:constrained_response"] = FormatRules.ConstrainedResponse,
        ["detectable_format:json_format"] = FormatRules.Json,
        ["detectable_format:multiple_sections"] = FormatRules.MultipleSections,
        ["detectable_format:number_bullet_lists"] = FormatRules.NumberOfBullets,
        ["detectable_format:number_highlighted_sections"] = FormatRules.NumberOfHighlights,
        ["detectable_format:title"] = FormatRules.Title,
        ["keywords:existence"] = KeywordRules.Existence,
        ["keywords:forbidden_words"] = KeywordRules.ForbiddenWords,
        ["keywords:frequency"] = KeywordRules.Frequency,
        ["keywords:letter_frequency"] = KeywordRules.LetterFrequency,
        ["language:response_language"] = LanguageRules.ResponseLanguage,
        ["length_constraints:nth_paragraph_first_word"] = LengthRules.NthParagraphFirstWord,
        ["length_constraints:number_paragraphs"] = LengthRules.NumberOfParagraphs,
        ["length_constraints:number_sentences"] = LengthRules.NumberOfSentences,
        ["length_constraints:number_words"] = LengthRules.NumberOfWords,
        ["punctuation:no_comma"] = PunctuationRules.NoComma,
        ["startend:end_checker"] = StartEndRules.EndPhrase,
        ["startend:quotation"] = StartEndRules.Quotation,
    };

    public static IEnumerable<string> Ids => Rules.Keys;

    /// <summary>Whether a reply follows the instruction.</summary>
    /// <exception cref="FormatException">There is no such instruction, or its arguments are not those that it takes.</exception>
    public static Predicate<string> Find(InstructionArguments arguments) =>
        Rules.TryGetValue(arguments.Instruction, out Func<InstructionArguments, Predicate<string>>? rule)
            ? rule(arguments)
            : throw new FormatException($"the instruction '{arguments.Instruction}' is not known; expected one of {string.Join(", ", Ids)}");
}
