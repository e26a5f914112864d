namespace GptFathom.Suites.Datasets;

/// <summary>MATH, its hardest level alone.</summary>
internal sealed class MathLevel5Rows : MathRows
{
    /// <inheritdoc />
    public override IEnumerable<Sample> Expand(Sample row, int number) =>
        row.Metadata.TryGetValue("level", out var level) && level.ToString() == "Level 5" ? base.Expand(row, number) : [];
}
