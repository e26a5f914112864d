using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>ARC-Easy (Clark et al. 2018, arXiv:1803.05457): science questions of schools, one exemplar.</summary>
public sealed class ArcEasy
{
    /// <summary>Asks one question.</summary>
    [Benchmark("arc-easy", Capability.Knowledge, Suite = "standard")]
    [JsonLines("arc_easy/ARC-Easy-Test.jsonl", Input = "question.stem", Choices = ["question.choices"], Target = "answerKey")]
    [JsonLines("arc_easy/gpt-fathom/samples_easy.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Exemplars("arc_easy/gpt-fathom/fewshot_easy.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("arc-easy-paper", Capability.Knowledge, Suite = "paper")]
    [JsonLines("arc_easy/gpt-fathom/samples_easy.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Exemplars("arc_easy/gpt-fathom/fewshot_easy.jsonl")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
