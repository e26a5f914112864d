namespace GptFathom.Suites.Tests.Styles;

/// <summary>The word that ends a passage of LAMBADA. Its targets may have a quotation mark before them, or another word and dots.</summary>
internal static class WordStyles
{
    public static readonly Style[] Right =
    [
        new("bare", said => said.Right),
        new("the word alone", Word),
        new("a capital and a stop", said => $"{char.ToUpperInvariant(Word(said)[0])}{Word(said)[1..]}."),
        new("bold", said => $"**{Word(said)}**"),
        new("in quotation marks", said => $"\"{Word(said)}\""),
        new("the passage goes on", said => $" {Word(said)}, he said, and turned away.\""),
        new("a sentence", said => $"The word is \"{Word(said)}\"."),
        new("a sentence, bold", said => $"The next word is most likely **{Word(said)}**."),
        new("a label", said => $"Answer: {Word(said)}"),
        new("the exemplars' label", said => $"A: {Word(said)}"),
        new("JSON", said => $$"""{"answer": "{{Word(said)}}"}"""),
        new("fenced JSON", said => $"```json\n{{\"reasoning\": \"It fits.\", \"answer\": \"{Word(said)}\"}}\n```"),
        new("the passage's last words again", said => $"...{LastWords(said.Sample.Input)} {Word(said)}"),
        new("an explanation behind", said => $"{Word(said)} (because this is what the passage has been about)"),
        new("a chatty opening", said => $"Sure! The missing word is “{Word(said)}”."),
        new("a correction", said => $"The word is \"{said.Other}\". Wait, that does not fit. The word is \"{Word(said)}\"."),
    ];

    public static readonly Style[] Wrong =
    [
        new("another word", said => said.Other),
        new("a sentence with another", said => $"The word is \"{said.Other}\"."),
        new("a longer word", said => $"{Word(said)}ish"),
        new("with a hyphen", said => $"non-{Word(said)}"),
        new("another form", said => $"{Word(said)}s"),
        new("second", said => $"{said.Other} {Word(said)}"),
        new("a denial", said => $"Not {Word(said)}."),
        new("a denial in a sentence", said => $"The word is not \"{Word(said)}\"."),
        new("corrected later", said => $"The word is \"{Word(said)}\". Wait, no: the word is \"{said.Other}\"."),
        new("what others say", said => $"Some would say the word is \"{Word(said)}\", but the answer is \"{said.Other}\"."),
        new("withdrawn", said => $"The word is \"{Word(said)}\". On second thought, that is not right."),
        new("JSON", said => $$"""{"reasoning": "{{Word(said)}}?", "answer": "{{said.Other.Trim('"')}}"}"""),
        new("a refusal", _ => "I'm sorry, but I cannot go on with this text."),
    ];

    /// <summary>The target without the marks before it; of two words with dots between them the last.</summary>
    private static string Word(Said said) => said.Right.Split('"', '“', '‘', '.')[^1].TrimStart('\'') is { Length: > 0 } word ? word : said.Right;

    private static string LastWords(string passage) => string.Join(' ', passage.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^3..]);
}
