namespace GptFathom.Benchmarks.Comprehension;

/// <summary>RACE, middle school (Lai et al. 2017, arXiv:1704.04683): English examinations, several questions a passage, one exemplar.</summary>
public sealed class RaceMiddle
{
    /// <summary>Asks one question.</summary>
    [Benchmark("race-middle", Capability.Comprehension, Suite = "standard", Publish = false)]
    [Race("race_middle/race.test.middle.jsonl"), Race("race_middle/test/middle/*.txt")]
    [Exemplars("race_middle/train/middle/*.txt")]
    [Template("choice"), ShuffledChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(ChoiceAnswer.Extractor, ChoiceEquality.Metric, cancellation);
}
