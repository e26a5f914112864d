namespace GptFathom.Benchmarks.Math;

/// <summary>Grade-school math word problems (Cobbe et al. 2021, arXiv:2110.14168), 8-shot chain of thought.</summary>
public sealed class Gsm8k
{
    /// <summary>Solves one problem.</summary>
    [Benchmark("gsm8k", Capability.Math, Suite = "standard")]
    [JsonLines("gsm8k/test.jsonl", Input = "question", Target = "answer")]
    [Instruction("Solve the problem step by step. End with one line of the form: The answer is N.")]
    [Exemplars("gsm8k/gpt-fathom/fewshot.jsonl", Shots = 8, ChainOfThought = true), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) =>
        question.AskAsync(FinalNumber.Extractor, NumberEquality.Metric, cancellation);
}
