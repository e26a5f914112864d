namespace GptFathom.Benchmarks.Starter;

/// <summary>Small puzzles with one answer.</summary>
public sealed class StarterReasoning
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-reasoning", Capability.Reasoning, Suite = "starter")]
    [JsonLines("Starter/reasoning.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalAnswer, Metrics.ExactMatch, cancellation);
}
