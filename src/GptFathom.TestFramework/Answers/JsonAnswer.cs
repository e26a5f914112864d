using GptFathom.Answers.Json;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.JsonAnswer" />
internal sealed class JsonAnswer : IExtractor
{
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
