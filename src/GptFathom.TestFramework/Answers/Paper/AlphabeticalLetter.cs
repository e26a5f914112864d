namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a multiple-choice question (Zheng et al. 2023, arXiv:2309.16583: MMLU, ARC, HellaSwag, WinoGrande, TruthfulQA): the first letter of
/// the alphabet that stands in brackets anywhere in the output, whatever is said of it: "(B), not (A)" is A. Without one the whole output from its first
/// character that is no white space, so that the metric sees "B. Paris".
/// </summary>
public sealed class AlphabeticalLetter : IAnswerExtractor
{
    private AlphabeticalLetter()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new AlphabeticalLetter();

    /// <inheritdoc/>
    public string Id => "paper-alphabetical-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(Find(output) ?? PythonText.TrimStart(output));

    /// <summary>The letter, or null.</summary>
    internal static string? Find(string output) => LetterList.In(output) is { Length: > 0 } letters ? letters[..1] : null;
}
