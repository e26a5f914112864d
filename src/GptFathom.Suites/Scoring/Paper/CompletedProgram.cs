namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.CompletedProgram" />
internal sealed class CompletedProgram : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-completed-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(sample.Input + CodeStops.Cut(output, CodeStops.AfterFunction) + '\n');
}
