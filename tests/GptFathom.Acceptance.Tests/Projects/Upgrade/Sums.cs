namespace Upgrade;

/// <summary>A declared prompt, an extractor and a metric; two benchmarks of one capability.</summary>
public sealed class Sums
{
    [Benchmark("sums", Capability.Math)]
    [JsonLines("data/sums.jsonl", Input = "question", Target = "answer")]
    [Instruction("End with one line of the form: The answer is N."), Decoding(MaxOutputTokens = 64)]
    public Task<Score> Add(Question question, CancellationToken cancellation) =>
        question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);

    [Benchmark("products", Capability.Math)]
    [JsonLines("data/products.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Multiply(Question question, CancellationToken cancellation) =>
        question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
}
