using GptFathom.Answers.Choices;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.ChoiceAnswer" />
internal sealed class ChoiceAnswer : IExtractor
{
    /// <inheritdoc/>
    public string Id => "choice-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => ChoiceFinder.Find(output, sample) is { Answer.Length: 1 } found ? found : Extraction.None;
}
