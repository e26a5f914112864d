namespace GptFathom.Suites;

/// <summary>MMLU-Pro (Wang et al. 2024, arXiv:2406.01574): up to ten options, 14 categories, 5 exemplars of each with chains of thought.</summary>
public sealed class MmluPro
{
    /// <summary>Asks one question.</summary>
    [Benchmark("mmlu-pro", Capability.Knowledge, Suite = "extended")]
    [Rows("mmlu_pro/test-00000-of-00001.parquet", Input = "question", Choices = ["options"], Target = "answer", Id = "question_id", Group = "category")]
    [Exemplars("mmlu_pro/validation-00000-of-00001.parquet", Shots = 5, ChainOfThought = true,
        Input = "question", Choices = ["options"], Target = "cot_content", TargetKind = ChoiceTarget.Explanation, Id = "question_id", Group = "category")]
    [Template("choice-reasoned"), ShuffledChoices, Decoding(MaxOutputTokens = 2048)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(SuiteExtractors.StatedLetter, Metrics.ChoiceEquality, cancellation);
}
