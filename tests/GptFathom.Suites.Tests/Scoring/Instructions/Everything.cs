namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>Every instruction once, with arguments that it takes.</summary>
internal static class Everything
{
    public static IReadOnlyList<(string Id, string Arguments)> All { get; } =
    [
        ("change_case:capital_word_frequency", """{"capital_relation":"at least","capital_frequency":1}"""),
        ("change_case:english_capital", "{}"),
        ("change_case:english_lowercase", "{}"),
        ("combination:repeat_prompt", """{"prompt_to_repeat":"a"}"""),
        ("combination:two_responses", "{}"),
        ("detectable_content:number_placeholders", """{"num_placeholders":1}"""),
        ("detectable_content:postscript", """{"postscript_marker":"P.P.S"}"""),
        ("detectable_format:constrained_response", "{}"),
        ("detectable_format:json_format", "{}"),
        ("detectable_format:multiple_sections", """{"section_spliter":"SECTION","num_sections":1}"""),
        ("detectable_format:number_bullet_lists", """{"num_bullets":1}"""),
        ("detectable_format:number_highlighted_sections", """{"num_highlights":1}"""),
        ("detectable_format:title", "{}"),
        ("keywords:existence", """{"keywords":["a"]}"""),
        ("keywords:forbidden_words", """{"forbidden_words":["a a"]}"""),
        ("keywords:frequency", """{"relation":"less than","keyword":"a","frequency":2}"""),
        ("keywords:letter_frequency", """{"let_relation":"less than","letter":"a","let_frequency":2}"""),
        ("language:response_language", """{"language":"ur"}"""),
        ("length_constraints:nth_paragraph_first_word", """{"num_paragraphs":1,"nth_paragraph":1,"first_word":"a"}"""),
        ("length_constraints:number_paragraphs", """{"num_paragraphs":1}"""),
        ("length_constraints:number_sentences", """{"relation":"at least","num_sentences":2}"""),
        ("length_constraints:number_words", """{"relation":"at least","num_words":2}"""),
        ("punctuation:no_comma", "{}"),
        ("startend:end_checker", """{"end_phrase":"a"}"""),
        ("startend:quotation", "{}"),
    ];
}
