using GptFathom.Suites.Datasets;

namespace GptFathom.Suites;

/// <summary>The hardest level of MATH (Hendrycks et al. 2021, arXiv:2103.03874), 4-shot chain of thought.</summary>
public sealed class CompetitionMathLevel5
{
    /// <summary>Asks one question.</summary>
    [Benchmark("math-level-5", Capability.Math, Suite = "extended")]
    [JsonLines("math/test.json", Input = "problem", Target = "solution", Id = "idx", Group = "type", Expander = typeof(MathLevel5Rows))]
    [Exemplars("math/gpt-fathom/fewshot.jsonl", Shots = 4, ChainOfThought = true, Input = "question", Target = "answer", Expander = typeof(MathExemplars))]
    [Template("competition-math"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.MathAnswer, Metrics.MathEquivalence, cancellation);
}
