namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.MbppProgram" />
internal sealed class MbppProgram : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-mbpp-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(CodeStops.Cut(output, "\n[DONE]") + '\n');
}
