namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to the multiple-choice questions of RACE and AGIEval (Zheng et al. 2023, arXiv:2309.16583): as <see cref="AlphabeticalLetter"/>, but an
/// output without a letter in brackets stays as it is: a blank before "B" makes it wrong.
/// </summary>
public sealed class UntrimmedLetter : IAnswerExtractor
{
    private UntrimmedLetter()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new UntrimmedLetter();

    /// <inheritdoc/>
    public string Id => "paper-untrimmed-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(AlphabeticalLetter.Find(output) ?? output);
}
