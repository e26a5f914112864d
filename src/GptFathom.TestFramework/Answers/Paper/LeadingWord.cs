using System.Buffers;

namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a passage of LAMBADA (Zheng et al. 2023, arXiv:2309.16583): without an "A:" at its start, the first word that consists of the 26
/// letters alone ("don't" is "don", "3rd" and "été" are none); without one, the whole output.
/// </summary>
public sealed class LeadingWord : IAnswerExtractor
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private LeadingWord()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new LeadingWord();

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
