using GptFathom.Answers.Choices;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.ChoiceSetAnswer" />
internal sealed class ChoiceSetAnswer : IExtractor
{
    /// <inheritdoc/>
    public string Id => "choice-set-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => ChoiceFinder.Find(output, sample);
}
