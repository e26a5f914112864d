namespace GptFathom.Benchmarks.Starter;

/// <summary>Short passages with a question each.</summary>
public sealed class StarterComprehension
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-comprehension", Capability.Comprehension, Suite = "starter")]
    [JsonLines("Starter/comprehension.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalAnswer, Metrics.ExactMatch, cancellation);
}
