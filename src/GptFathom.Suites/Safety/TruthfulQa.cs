using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>TruthfulQA, MC1 (Lin et al. 2021, arXiv:2109.07958): true answers among common misconceptions; the first question is the exemplar.</summary>
public sealed class TruthfulQa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("truthfulqa", Capability.Safety, Suite = "standard")]
    [Json("truthfulqa/mc_task.json", Skip = 1, Input = "question", Choices = ["mc1_targets"], Target = "mc1_targets", TargetKind = ChoiceTarget.Text)]
    [Exemplars("truthfulqa/mc_task.json")]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("truthfulqa-paper", Capability.Safety, Suite = "paper")]
    [JsonLines("truthfulqa/gpt-fathom/samples.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Exemplars("truthfulqa/gpt-fathom/fewshot.jsonl")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
