namespace GptFathom.Benchmarks.Datasets;

/// <summary>MATH: the answer is what the published solution states.</summary>
public class MathRows : IRowExpander
{
    /// <inheritdoc />
    public virtual IEnumerable<Sample> Expand(Sample row, int number)
    {
        // The solution is no target yet: a reply that is a target as a whole would be the answer as a whole.
        Extraction found = MathAnswer.Extractor.Extract(row.Target, row with { Targets = [] });
        return found is { IsStated: true, Answer: { } answer } ? [row with { Targets = [answer] }] : throw new FormatException("the solution states no answer; expected a \\boxed{}");
    }
}
