using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>C-Eval (Huang et al. 2023, arXiv:2305.08322): 52 subjects in Chinese, the validation split, 5 exemplars of each.</summary>
[Csv("ceval/val/*_val.csv", Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer")]
[Exemplars("ceval/dev/*_dev.csv", Shots = 5)]
public sealed class CEval
{
    /// <summary>Asks one question.</summary>
    [Benchmark("ceval", Capability.Multilingual, Suite = "standard")]
    [Template("choice-zh"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("ceval-paper", Capability.Multilingual, Suite = "paper")]
    [Template("paper-choice-zh"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.FirstLetter, PaperMetrics.PrefixMatch, cancellation);
}
