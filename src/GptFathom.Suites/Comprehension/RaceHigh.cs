using GptFathom.Suites.Datasets;
using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>RACE, high school (Lai et al. 2017, arXiv:1704.04683): English examinations, several questions a passage, one exemplar.</summary>
[Race("race_high/race.test.high.jsonl"), Race("race_high/test/high/*.txt")]
public sealed class RaceHigh
{
    /// <summary>Asks one question.</summary>
    [Benchmark("race-high", Capability.Comprehension, Suite = "standard", Publish = false)]
    [Exemplars("race_high/train/high/*.txt")]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("race-high-paper", Capability.Comprehension, Suite = "paper", Publish = false)]
    [Exemplars("race_high/gpt-fathom/fewshot_h.jsonl", Context = "passage", Input = "question", Choices = ["options"], Target = "ideal", TargetKind = ChoiceTarget.Index)]
    [Template("paper-passage"), PaperChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.UntrimmedLetter, PaperMetrics.PrefixMatch, cancellation);
}
