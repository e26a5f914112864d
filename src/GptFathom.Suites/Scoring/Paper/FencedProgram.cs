namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.FencedProgram" />
internal sealed class FencedProgram : IExtractor
{
    private const int LanguageLine = 7;

    /// <inheritdoc/>
    public string Id => "paper-fenced-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string program = output + '\n';
        string? fenced = PythonText.SecondPart(program, "```");
        return Extraction.Stated(fenced is null ? program : string.Concat(fenced.EnumerateRunes().Skip(LanguageLine)));
    }
}
