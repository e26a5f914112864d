namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.WholeText" />
internal sealed class WholeText : IExtractor
{
    /// <inheritdoc/>
    public string Id => "whole-text/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) =>
        output.Trim() is { Length: > 0 } text ? Extraction.Stated(text) : Extraction.None;
}
