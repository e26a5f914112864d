namespace GptFathom.Datasets;

/// <summary>Samples from Parquet files.</summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ParquetAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    private protected override IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken) =>
        ParquetRows.ReadAsync(file, fields, cancellationToken);
}
