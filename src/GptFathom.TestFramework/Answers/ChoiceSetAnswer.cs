using GptFathom.Answers.Choices;

namespace GptFathom.Answers;

/// <summary>
/// The options that an output chooses where several may be right, as letters in alphabetical order ("ACD"), found as by <see cref="ChoiceAnswer"/>.
/// The multi-select questions of AGIEval (Zhong et al. 2023, arXiv:2304.06364: gaokao-physics, jec-qa) ask for them.
/// </summary>
public sealed class ChoiceSetAnswer : IAnswerExtractor
{
    private ChoiceSetAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new ChoiceSetAnswer();

    /// <inheritdoc/>
    public string Id => "choice-set-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => ChoiceFinder.Find(output, sample);
}
