namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.AlphabeticalLetter" />
internal sealed class AlphabeticalLetter : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-alphabetical-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(Find(output) ?? PythonText.TrimStart(output));

    /// <summary>The letter, or null.</summary>
    internal static string? Find(string output) => LetterList.In(output) is { Length: > 0 } letters ? letters[..1] : null;
}
