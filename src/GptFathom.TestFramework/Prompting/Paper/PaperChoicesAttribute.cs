namespace GptFathom.Prompting.Paper;

/// <summary>
/// The order in which the original GPT-Fathom (arXiv:2309.16583) shows options: of a question by the number of its options alone, so that right letters are not
/// balanced; of the exemplars of a prompt one after the other from one generator.
/// </summary>
public sealed class PaperChoicesAttribute : ChoiceOrderAttribute
{
    /// <inheritdoc />
    public override string Id => "paper/1";

    /// <inheritdoc />
    public override Sample Ask(Sample question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Rearrange(question, PaperShuffle.OfQuestion(question.Choices.Count));
    }

    /// <inheritdoc />
    public override IReadOnlyList<Sample> Show(IReadOnlyList<Sample> exemplars)
    {
        ArgumentNullException.ThrowIfNull(exemplars);
        PaperShuffle shuffle = new();
        return [.. exemplars.Select(exemplar => Rearrange(exemplar, shuffle.NextExemplar(exemplar.Choices.Count)))];
    }
}
