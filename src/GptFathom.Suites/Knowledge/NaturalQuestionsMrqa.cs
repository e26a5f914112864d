namespace GptFathom.Suites;

/// <summary>Natural Questions with short answers as selected for MRQA (Fisch et al. 2019, arXiv:1910.09753), one exemplar.</summary>
public sealed class NaturalQuestionsMrqa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("natural-questions-mrqa", Capability.Knowledge, Suite = "extended")]
    [JsonLines("natural_questions/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [Exemplars("natural_questions/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
    [Template("short-answer"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.SquadExactMatch, [SuiteMetrics.SquadF1], cancellation);
}
