namespace GptFathom.Benchmarks.Starter;

/// <summary>Word problems and arithmetic; answers are numbers, compared by value.</summary>
public sealed class StarterMath
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-math", Capability.Math, Suite = "starter")]
    [JsonLines("Starter/math.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
}
