namespace GptFathom.Datasets;

/// <summary>Samples from Arrow IPC streams, as the Hugging Face library saves datasets (<c>data-00000-of-00001.arrow</c>).</summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ArrowAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    private protected override IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken) =>
        ArrowRows.ReadAsync(file, fields, cancellationToken);
}
