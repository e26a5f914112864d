namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.UntrimmedLetter" />
internal sealed class UntrimmedLetter : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-untrimmed-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(AlphabeticalLetter.Find(output) ?? output);
}
