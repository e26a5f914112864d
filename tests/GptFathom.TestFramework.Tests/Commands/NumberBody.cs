namespace GptFathom.Tests.Commands;

/// <summary>A benchmark as users write it. Not public, so that xunit does not take it for a test of this assembly.</summary>
internal sealed class NumberBody
{
    [Benchmark("sums", Capability.Math), JsonLines("sums.jsonl")]
    public static Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
}
