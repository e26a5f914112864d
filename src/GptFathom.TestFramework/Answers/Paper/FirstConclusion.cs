namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a task of BIG-Bench Hard (Zheng et al. 2023, arXiv:2309.16583): what follows the first "So the answer is ", up to the next and with
/// all that is said after it, without surrounding white space; without one, the whole output.
/// </summary>
public sealed class FirstConclusion : IAnswerExtractor
{
    private FirstConclusion()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FirstConclusion();

    /// <inheritdoc/>
    public string Id => "paper-first-conclusion/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(PythonText.Trim(PythonText.SecondPart(output, "So the answer is ") ?? output));
}
