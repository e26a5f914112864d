namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.FirstConclusion" />
internal sealed class FirstConclusion : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-first-conclusion/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(PythonText.Trim(PythonText.SecondPart(output, "So the answer is ") ?? output));
}
