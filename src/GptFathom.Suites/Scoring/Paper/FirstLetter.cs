using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.FirstLetter" />
internal sealed class FirstLetter : IExtractor
{
    private static readonly Regex Letter = new(@"\([A-Z]\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Id => "paper-first-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string text = PythonText.SecondPart(output, "所以答案是 ") ?? output;
        Match letter = Letter.Match(text);
        return Extraction.Stated(letter.Success ? letter.Value[1..^1] : PythonText.TrimStart(text));
    }
}
