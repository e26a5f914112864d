namespace GptFathom;

/// <summary>
/// Reads the rows of one file format. Name it with <see cref="FathomExtensionAttribute"/>; <see cref="RowsAttribute"/> and exemplars then read files with its
/// extensions. It is called for several files at the same time.
/// </summary>
public interface IRowReader
{
    /// <summary>Gets the extensions of the files that it reads, each with its dot, such as ".parquet". Case does not matter.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Reads the rows in file order. What it throws, other than a <see cref="FathomException"/>, becomes one that names the file and gives the exception's message.
    /// </summary>
    /// <param name="stream">The content, decompressed; the caller closes it. It may be read forward only (see <see cref="Stream.CanSeek"/>).</param>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, CancellationToken cancellationToken);
}
