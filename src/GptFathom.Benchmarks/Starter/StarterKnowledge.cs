namespace GptFathom.Benchmarks.Starter;

/// <summary>Facts, in a dozen forms of answer.</summary>
public sealed class StarterKnowledge
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-knowledge", Capability.Knowledge, Suite = "starter")]
    [JsonLines("Starter/knowledge.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalAnswer, Metrics.ExactMatch, cancellation);
}
