namespace GptFathom;

/// <summary>
/// Where a benchmark's samples come from. Derive from it to read a format of one's own. Several on one method are alternatives: the first whose files are there
/// is read. On a class they hold for its benchmarks that declare none of their own.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public abstract class DatasetAttribute : Attribute
{
    /// <summary>Reads the samples in file order, without network. A sample with an empty id gets a hash of its input.</summary>
    /// <param name="files">Finds data files by their path relative to the project's or the data folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">A file is missing or malformed.</exception>
    public abstract IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, CancellationToken cancellationToken);

    /// <summary>Whether its files are there; where they are not, the next alternative is tried. Default true.</summary>
    /// <param name="files">Finds data files.</param>
    public virtual bool IsPresent(IDataFiles files) => true;

    /// <summary>The same kind of dataset, read from the beginning of other files; null where it reads none, or does not say which field is what.</summary>
    internal virtual DatasetAttribute? At(IReadOnlyList<string> paths) => null;
}
