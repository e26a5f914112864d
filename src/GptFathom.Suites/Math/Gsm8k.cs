using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>Grade-school math word problems (Cobbe et al. 2021, arXiv:2110.14168), 8-shot chain of thought.</summary>
[JsonLines("gsm8k/test.jsonl", Input = "question", Target = "answer")]
[Exemplars("gsm8k/gpt-fathom/fewshot.jsonl", Shots = 8, ChainOfThought = true)]
public sealed class Gsm8k
{
    /// <summary>Asks one question.</summary>
    [Benchmark("gsm8k", Capability.Math, Suite = "standard")]
    [Template("word-problem"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("gsm8k-paper", Capability.Math, Suite = "paper")]
    [Template("paper-reasoned"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.AnswerDigits, PaperMetrics.DigitsMatch, cancellation);
}
