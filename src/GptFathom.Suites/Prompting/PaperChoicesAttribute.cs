namespace GptFathom.Suites.Prompting;

/// <summary>
/// The order in which the original GPT-Fathom (arXiv:2309.16583) shows options: of a question by the number of its options alone, so that right letters are not
/// balanced; of the exemplars of a prompt one after the other from one generator.
/// </summary>
internal sealed class PaperChoicesAttribute : ChoiceOrderAttribute
{
    /// <inheritdoc />
    public override string Id => "paper/1";

    /// <inheritdoc />
    public override Sample Arrange(Sample question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Rearrange(question, PaperShuffle.OfQuestion(question.Choices.Count));
    }

    /// <inheritdoc />
    public override IReadOnlyList<Sample> ArrangeExemplars(IReadOnlyList<Sample> exemplars)
    {
        ArgumentNullException.ThrowIfNull(exemplars);
        PaperShuffle shuffle = new();
        return [.. exemplars.Select(exemplar => Rearrange(exemplar, shuffle.NextExemplar(exemplar.Choices.Count)))];
    }
}
