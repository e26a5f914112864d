namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.RawText" />
internal sealed class RawText : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-raw-text/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(output);
}
