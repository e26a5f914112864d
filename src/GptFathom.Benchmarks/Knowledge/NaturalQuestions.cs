namespace GptFathom.Benchmarks.Knowledge;

/// <summary>Natural Questions in its open-domain form (Kwiatkowski et al. 2019; Lee et al. 2019, arXiv:1906.00300), development split, one exemplar.</summary>
public sealed class NaturalQuestions
{
    /// <summary>Asks one question.</summary>
    [Benchmark("natural-questions", Capability.Knowledge, Suite = "standard")]
    [JsonLines("natural_questions/NQ-open.dev.jsonl", Input = "question", Target = "answer")]
    [Exemplars("natural_questions/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
    [Template("short-answer"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(FirstLine.Extractor, SquadExactMatch.Metric, cancellation);
}
