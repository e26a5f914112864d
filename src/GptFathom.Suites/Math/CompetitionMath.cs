using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>Competition mathematics (MATH, Hendrycks et al. 2021, arXiv:2103.03874), judged by mathematical equivalence, 4-shot chain of thought.</summary>
public sealed class CompetitionMath
{
    /// <summary>Asks one question.</summary>
    [Benchmark("math", Capability.Math, Suite = "standard")]
    [JsonLines("math/test.json", Input = "problem", Target = "solution", Id = "idx", Group = "type", Expander = typeof(MathRows))]
    [Exemplars("math/gpt-fathom/fewshot.jsonl", Shots = 4, ChainOfThought = true, Input = "question", Target = "answer", Expander = typeof(MathExemplars))]
    [Template("competition-math"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.MathAnswer, Metrics.MathEquivalence, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("math-paper", Capability.Math, Suite = "paper")]
    [JsonLines("math/gpt-fathom/samples.jsonl", Input = "question", Target = "answer")]
    [Exemplars("math/gpt-fathom/fewshot.jsonl", Shots = 4, ChainOfThought = true)]
    [Template("paper-reasoned"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.LastBox, PaperMetrics.MathMatch, cancellation);
}
