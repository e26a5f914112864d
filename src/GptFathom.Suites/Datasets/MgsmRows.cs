using System.Globalization;

namespace GptFathom.Suites.Datasets;

/// <summary>MGSM: the same problem in its languages is one cluster.</summary>
internal sealed class MgsmRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) => [row with { Cluster = number.ToString(CultureInfo.InvariantCulture) }];
}
