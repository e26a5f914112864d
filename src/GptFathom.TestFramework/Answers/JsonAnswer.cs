using GptFathom.Answers.Json;

namespace GptFathom.Answers;

/// <summary>
/// The <c>answer</c> field of a JSON object in the output (the last one, if several), fenced or bare. Well-formed JSON is read by RFC 8259; otherwise
/// raw line ends, unescaped quotes, LaTeX's backslashes and an object that was cut off are tolerated. A value without its end is a guess,
/// an empty one no answer.
/// </summary>
public sealed class JsonAnswer : IAnswerExtractor
{
    private JsonAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new JsonAnswer();

    /// <inheritdoc/>
    public string Id => "json-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => JsonField.Find(output) switch
    {
        null or { Text: "" } => Extraction.None,
        { IsComplete: true } field => Extraction.Stated(field.Text),
        { } field => Extraction.Guessed(field.Text),
    };
}
