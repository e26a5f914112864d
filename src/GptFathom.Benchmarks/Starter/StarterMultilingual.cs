namespace GptFathom.Benchmarks.Starter;

/// <summary>Small questions in several languages and scripts.</summary>
public sealed class StarterMultilingual
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-multilingual", Capability.Multilingual, Suite = "starter")]
    [JsonLines("Starter/multilingual.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalAnswer, Metrics.ExactMatch, cancellation);
}
