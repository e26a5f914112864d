namespace GptFathom;

/// <summary>Finds and reads data files.</summary>
public interface IDataFiles
{
    /// <summary>Returns the full path of a data file.</summary>
    /// <param name="path">Relative; either slash separates folders. It stays inside the project's or the data folder.</param>
    /// <exception cref="FathomException">There is no such file, or the path leads outside.</exception>
    string Find(string path);

    /// <summary>Returns the full paths of the data files that a path with a star names, ordered by what the star stands for; without a star, of the one file.</summary>
    /// <param name="path">As for <see cref="Find"/>; one star stands for any part of the name of a file or folder.</param>
    /// <exception cref="FathomException">There is no such file, the path leads outside, or it has a second star.</exception>
    IReadOnlyList<string> FindAll(string path);

    /// <summary>Indicates whether there is such a file.</summary>
    /// <param name="path">As for <see cref="FindAll"/>.</param>
    /// <exception cref="FathomException">The path leads outside, or it has a second star.</exception>
    bool Contains(string path);

    /// <summary>Returns a file's name without folders and without the extension of its compression.</summary>
    /// <param name="file">A path as from <see cref="Find"/>.</param>
    string NameOf(string file);

    /// <summary>Reads the rows of a file, decompressed as its name says, one after the other.</summary>
    /// <param name="file">A full path, as from <see cref="Find"/>.</param>
    /// <param name="reader">What reads it, or null for the reader of its extension.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">No reader has the file's extension, or the file cannot be read.</exception>
    IAsyncEnumerable<DatasetRow> ReadRowsAsync(string file, IRowReader? reader, CancellationToken cancellationToken);
}
