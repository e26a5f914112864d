using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>ARC-Challenge (Clark et al. 2018, arXiv:1803.05457): science questions of schools, one exemplar.</summary>
public sealed class ArcChallenge
{
    /// <summary>Asks one question.</summary>
    [Benchmark("arc-challenge", Capability.Knowledge, Suite = "standard")]
    [JsonLines("arc_challenge/ARC-Challenge-Test.jsonl", Input = "question.stem", Choices = ["question.choices"], Target = "answerKey")]
    [JsonLines("arc_challenge/gpt-fathom/samples_challenge.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Exemplars("arc_challenge/gpt-fathom/fewshot_challenge.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("arc-challenge-paper", Capability.Knowledge, Suite = "paper")]
    [JsonLines("arc_challenge/gpt-fathom/samples_challenge.jsonl", Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index)]
    [Exemplars("arc_challenge/gpt-fathom/fewshot_challenge.jsonl")]
    [Template("paper-choice"), PaperChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AlphabeticalLetter, PaperMetrics.PrefixMatch, cancellation);
}
