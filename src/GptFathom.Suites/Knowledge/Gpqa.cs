namespace GptFathom.Suites;

/// <summary>GPQA Diamond (Rein et al. 2023, arXiv:2311.12022): questions of graduate level that search does not answer, step by step without exemplars.</summary>
public sealed class Gpqa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("gpqa", Capability.Knowledge, Suite = "extended", Publish = false)]
    [Csv("gpqa/gpqa_diamond.csv", Input = "Question", Target = "Correct Answer", TargetKind = ChoiceTarget.Text, Id = "Record ID",
        Choices = ["Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2", "Incorrect Answer 3"])]
    [Template("choice-reasoned", ChainOfThought = true), ShuffledChoices, Decoding(MaxOutputTokens = 2048)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);
}
