namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer where its rule takes the whole output, white space and all (Zheng et al. 2023, arXiv:2309.16583): its questions without options, DROP
/// and AGIEval's cloze questions. As in every rule of that protocol all of it counts as stated, also where it was cut off, and an empty output is an empty
/// answer.
/// </summary>
public sealed class RawText : IAnswerExtractor
{
    private RawText()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new RawText();

    /// <inheritdoc/>
    public string Id => "paper-raw-text/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(output);
}
