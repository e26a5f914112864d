using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>Natural Questions in its open-domain form (Kwiatkowski et al. 2019; Lee et al. 2019, arXiv:1906.00300), development split, one exemplar.</summary>
[Exemplars("natural_questions/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
public sealed class NaturalQuestions
{
    /// <summary>Asks one question.</summary>
    [Benchmark("natural-questions", Capability.Knowledge, Suite = "standard")]
    [JsonLines("natural_questions/NQ-open.dev.jsonl", Input = "question", Target = "answer")]
    [Template("short-answer"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.SquadExactMatch, [SuiteMetrics.SquadF1], cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("natural-questions-paper", Capability.Knowledge, Suite = "paper")]
    [JsonLines("natural_questions/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [Template("paper-question"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.RawText, PaperMetrics.FuzzyMatch, cancellation);
}
