namespace GptFathom.Suites.Datasets;

/// <summary>MATH: the answer is what the published solution states.</summary>
internal class MathRows : IRowExpander
{
    /// <inheritdoc />
    public virtual IEnumerable<Sample> Expand(Sample row, int number)
    {
        // The solution is no target yet: a reply that is a target as a whole would be the answer as a whole.
        Extraction found = Extractors.MathAnswer.Extract(row.Target, row with { Targets = [] });
        return found is { IsStated: true, Answer: { } answer } ? [row with { Targets = [answer] }] : throw new FormatException("the solution states no answer; expected a \\boxed{}");
    }
}
