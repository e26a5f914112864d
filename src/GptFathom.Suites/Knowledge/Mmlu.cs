using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>Massive multitask language understanding (Hendrycks et al. 2020, arXiv:2009.03300): 57 school and professional subjects, 5 exemplars of each.</summary>
[JsonLines("mmlu/mmlu.test.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index, Group = "subject")]
[Csv("mmlu/test/*_test.csv", Columns = ["question", "A", "B", "C", "D", "answer"], Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer")]
[Exemplars("mmlu/dev/*_dev.csv", Shots = 5, Columns = ["question", "A", "B", "C", "D", "answer"], Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer")]
public sealed class Mmlu
{
    /// <summary>Asks one question.</summary>
    [Benchmark("mmlu", Capability.Knowledge, Suite = "standard")]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("mmlu-paper", Capability.Knowledge, Suite = "paper")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
