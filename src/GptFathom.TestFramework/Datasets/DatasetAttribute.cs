namespace GptFathom.Datasets;

/// <summary>Where a benchmark's samples come from. Derive from it to read a format of one's own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class DatasetAttribute : Attribute
{
    /// <summary>Reads the samples in file order, without network. A sample with an empty id gets a hash of its input.</summary>
    /// <param name="files">Finds data files by their path relative to the project's or the data folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">A file is missing or malformed.</exception>
    public abstract IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, CancellationToken cancellationToken);
}
