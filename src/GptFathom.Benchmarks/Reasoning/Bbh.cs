namespace GptFathom.Benchmarks.Reasoning;

/// <summary>BIG-Bench Hard (Suzgun et al. 2022, arXiv:2210.09261), 27 tasks; a group a task.</summary>
public sealed class Bbh
{
    /// <summary>Scores one answer.</summary>
    [Benchmark("bbh", Capability.Reasoning, Suite = "import")]
    [ImportOnly]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(BbhAnswer.Extractor, BbhEquality.Metric, cancellation);
}
