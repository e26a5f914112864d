namespace GptFathom.Datasets;

/// <summary>A benchmark without a dataset: it scores imported outputs, which bring their own targets, and asks no model.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ImportOnlyAttribute : DatasetAttribute
{
    /// <inheritdoc />
    /// <exception cref="FathomException">Always: there is nothing to read.</exception>
    public override IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, CancellationToken cancellationToken) =>
        throw new FathomException("it has no dataset; it scores imported outputs, which bring their own targets.");
}
