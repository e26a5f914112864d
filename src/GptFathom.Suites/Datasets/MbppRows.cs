using System.Globalization;

namespace GptFathom.Suites.Datasets;

/// <summary>MBPP as its authors publish it: all splits in one file. Those with the ids 11 to 510 are evaluated.</summary>
internal sealed class MbppRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) => int.TryParse(row.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int id)
        ? id is >= 11 and <= 510 ? [row] : []
        : throw new FormatException($"the field 'task_id' is '{row.Id}'; expected a number");
}
