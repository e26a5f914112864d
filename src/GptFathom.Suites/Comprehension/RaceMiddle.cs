using GptFathom.Suites.Datasets;
using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>RACE, middle school (Lai et al. 2017, arXiv:1704.04683): English examinations, several questions a passage, one exemplar.</summary>
public sealed class RaceMiddle
{
    /// <summary>Asks one question.</summary>
    [Benchmark("race-middle", Capability.Comprehension, Suite = "standard", Publish = false)]
    [Race("race_middle/race.test.middle.jsonl"), Race("race_middle/test/middle/*.txt")]
    [Exemplars("race_middle/train/middle/*.txt")]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("race-middle-paper", Capability.Comprehension, Suite = "paper", Publish = false)]
    [JsonLines("race_middle/gpt-fathom/samples_m.jsonl", Context = "passage", Input = "question", Choices = ["options"], Target = "ideal", TargetKind = ChoiceTarget.Index)]
    [Exemplars("race_middle/gpt-fathom/fewshot_m.jsonl")]
    [Template("paper-passage"), PaperChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.UntrimmedLetter, PaperMetrics.PrefixMatch, cancellation);
}
