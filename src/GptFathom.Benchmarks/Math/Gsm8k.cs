namespace GptFathom.Benchmarks.Math;

/// <summary>Grade-school math word problems (Cobbe et al. 2021, arXiv:2110.14168), 8-shot chain of thought.</summary>
public sealed class Gsm8k
{
    /// <summary>Asks one question.</summary>
    [Benchmark("gsm8k", Capability.Math, Suite = "standard")]
    [JsonLines("gsm8k/test.jsonl", Input = "question", Target = "answer")]
    [Exemplars("gsm8k/gpt-fathom/fewshot.jsonl", Shots = 8, ChainOfThought = true)]
    [Template("word-problem"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(FinalNumber.Extractor, NumberEquality.Metric, cancellation);
}
