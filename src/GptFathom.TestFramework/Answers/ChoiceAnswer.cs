using GptFathom.Answers.Choices;

namespace GptFathom.Answers;

/// <summary>
/// The option that an output chooses, as a letter. The last explicit statement wins: a JSON <c>answer</c> field, "the answer is (B)", "B is correct", a box,
/// "故选B"; else a lone letter that leads the output; else, as a guess, the one option whose text the output repeats word for word. Whole letters only;
/// letters denied, doubted, quoted or listed are no statements, and a statement of several letters chooses none.
/// MMLU (Hendrycks et al. 2020, arXiv:2009.03300), ARC (Clark et al. 2018, arXiv:1803.05457), C-Eval (Huang et al. 2023, arXiv:2305.08322) and their like
/// ask for one.
/// </summary>
public sealed class ChoiceAnswer : IAnswerExtractor
{
    private ChoiceAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new ChoiceAnswer();

    /// <inheritdoc/>
    public string Id => "choice-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => ChoiceFinder.Find(output, sample) is { Answer.Length: 1 } found ? found : Extraction.None;
}
