namespace GptFathom.Benchmarks.Datasets;

/// <summary>MATH: the answer is what the published solution states.</summary>
public class MathRows : IRowExpander
{
    /// <inheritdoc />
    public virtual IEnumerable<Sample> Expand(Sample row, int number) =>
        [row with { Targets = [MathAnswer.Extractor.Extract(row.Target, row with { Targets = [] }).Answer ?? throw new FormatException("the solution states no answer; expected a \\boxed{}")] }];
}
