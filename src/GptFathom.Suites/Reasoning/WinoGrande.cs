using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>WinoGrande XL (Sakaguchi et al. 2019, arXiv:1907.10641): what a blank stands for, one exemplar.</summary>
[JsonLines("winogrande/dev.jsonl", Input = "sentence", Choices = ["option1", "option2"], Target = "answer", TargetKind = ChoiceTarget.Number)]
[JsonLines("winogrande/winogrande.dev.jsonl", Input = "sentence", Choices = ["option1", "option2"], Target = "answer", TargetKind = ChoiceTarget.Number)]
[Exemplars("winogrande/train_xl.jsonl")]
public sealed class WinoGrande
{
    /// <summary>Asks one question.</summary>
    [Benchmark("winogrande", Capability.Reasoning, Suite = "standard")]
    [Template("choice-blank"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("winogrande-paper", Capability.Reasoning, Suite = "paper")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
