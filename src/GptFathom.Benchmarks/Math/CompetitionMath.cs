namespace GptFathom.Benchmarks.Math;

/// <summary>Competition mathematics (MATH, Hendrycks et al. 2021, arXiv:2103.03874), judged by mathematical equivalence.</summary>
public sealed class CompetitionMath
{
    /// <summary>Scores one answer.</summary>
    [Benchmark("math", Capability.Math, Suite = "import")]
    [ImportOnly]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(MathAnswer.Extractor, MathEquivalence.Metric, cancellation);
}
