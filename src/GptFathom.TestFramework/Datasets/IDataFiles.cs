namespace GptFathom.Datasets;

/// <summary>Finds data files.</summary>
public interface IDataFiles
{
    /// <summary>The full path of a data file.</summary>
    /// <param name="path">Relative; either slash separates folders. It stays inside the project's or the data folder.</param>
    /// <exception cref="FathomException">There is no such file, or the path leads outside.</exception>
    string Find(string path);
}
