namespace GptFathom.Suites.Datasets;

/// <summary>DROP in the form of simple-evals: "Passage: ... Question: ... Answer:" in one text. Questions about one passage are one cluster.</summary>
internal sealed class DropRows : IRowExpander
{
    private const string PassageLabel = "Passage: ";
    private const string QuestionLabel = "\nQuestion: ";
    private const string AnswerLabel = "\nAnswer:";

    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        string text = row.Input;
        int question = text.LastIndexOf(QuestionLabel, StringComparison.Ordinal);
        bool isLabelled = text.StartsWith(PassageLabel, StringComparison.Ordinal) && question > 0 && text.EndsWith(AnswerLabel, StringComparison.Ordinal);
        if (!isLabelled) throw new FormatException("expected 'Passage: ...', 'Question: ...' and 'Answer:' in the context");
        string passage = text[PassageLabel.Length..question];
        return [row with { Input = $"{passage}\n\n{text[(question + QuestionLabel.Length)..^AnswerLabel.Length]}", Cluster = StableId.Of(passage) }];
    }
}
