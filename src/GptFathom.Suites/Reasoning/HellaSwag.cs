using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>HellaSwag (Zellers et al. 2019, arXiv:1905.07830): the most plausible continuation of four, one exemplar.</summary>
[JsonLines("hellaswag/hellaswag_val.jsonl", Input = "ctx", Choices = ["endings"], Target = "label", TargetKind = ChoiceTarget.Index, Id = "ind")]
[Exemplars("hellaswag/hellaswag_train.jsonl")]
public sealed class HellaSwag
{
    /// <summary>Asks one question.</summary>
    [Benchmark("hellaswag", Capability.Reasoning, Suite = "standard")]
    [Template("choice-continuation"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("hellaswag-paper", Capability.Reasoning, Suite = "paper")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
