namespace GptFathom.Benchmarks.Multilingual;

/// <summary>C-Eval (Huang et al. 2023, arXiv:2305.08322): 52 subjects in Chinese, the validation split, 5 exemplars of each.</summary>
public sealed class CEval
{
    /// <summary>Asks one question.</summary>
    [Benchmark("ceval", Capability.Multilingual, Suite = "standard")]
    [Csv("ceval/val/*_val.csv", Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer")]
    [Exemplars("ceval/dev/*_dev.csv", Shots = 5)]
    [Template("choice-zh"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(ChoiceAnswer.Extractor, ChoiceEquality.Metric, cancellation);
}
