namespace GptFathom.Datasets;

/// <summary>Finds data files.</summary>
public interface IDataFiles
{
    /// <summary>The full path of a data file.</summary>
    /// <param name="path">Relative; either slash separates folders. It stays inside the project's or the data folder.</param>
    /// <exception cref="FathomException">There is no such file, or the path leads outside.</exception>
    string Find(string path);

    /// <summary>The full paths of the data files that a path with a star names, ordered by what the star stands for; without a star, of the one file.</summary>
    /// <param name="path">As for <see cref="Find"/>; one star stands for any part of the name of a file or folder.</param>
    /// <exception cref="FathomException">There is no such file, the path leads outside, or it has a second star.</exception>
    IReadOnlyList<string> FindAll(string path);

    /// <summary>Whether there is such a file.</summary>
    /// <param name="path">As for <see cref="FindAll"/>.</param>
    /// <exception cref="FathomException">The path leads outside, or it has a second star.</exception>
    bool Contains(string path);
}
