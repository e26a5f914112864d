using System.Globalization;

namespace GptFathom.Benchmarks.Datasets;

/// <summary>MGSM: the same problem in its languages is one cluster.</summary>
public sealed class MgsmRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) => [row with { Cluster = number.ToString(CultureInfo.InvariantCulture) }];
}
