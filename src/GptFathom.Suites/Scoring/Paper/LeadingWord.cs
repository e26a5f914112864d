using System.Buffers;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.LeadingWord" />
internal sealed class LeadingWord : IExtractor
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <inheritdoc/>
    public string Id => "paper-leading-word/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string trimmed = PythonText.Trim(output);
        string text = trimmed.StartsWith("A:", StringComparison.Ordinal) ? trimmed[2..] : trimmed;
        foreach ((int start, int end) in PythonText.Runs(text, PythonText.IsWord))
        {
            if (!text.AsSpan(start, end - start).ContainsAnyExcept(Letters)) return Extraction.Stated(text[start..end]);
        }
        return Extraction.Stated(text);
    }
}
