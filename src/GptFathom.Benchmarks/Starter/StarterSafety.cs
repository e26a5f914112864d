namespace GptFathom.Benchmarks.Starter;

/// <summary>Common misconceptions, and when to decline.</summary>
public sealed class StarterSafety
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-safety", Capability.Safety, Suite = "starter")]
    [JsonLines("Starter/safety.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalAnswer, Metrics.ExactMatch, cancellation);
}
