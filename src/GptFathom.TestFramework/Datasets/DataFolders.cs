namespace GptFathom.Datasets;

/// <summary>Finds data files in the first folder that has them, and lets no path lead out of it.</summary>
/// <param name="folders">The folders, in the order they are searched.</param>
/// <param name="extensions">What is read beside the built-in formats, if anything.</param>
internal sealed class DataFolders(IReadOnlyList<string> folders, ExtensionSet? extensions = null) : IDataFiles
{
    private readonly FileFormats _formats = new(extensions ?? ExtensionSet.None);

    public string Find(string path) => DataPattern.IsPattern(path) ? throw Nowhere(path) : FindAll(path)[0];

    public IReadOnlyList<string> FindAll(string path) => Found(path) is { Count: > 0 } files ? files : throw Nowhere(path);

    public bool Contains(string path) => Found(path).Count > 0;

    public string NameOf(string file) => _formats.NameOf(file);

    public IAsyncEnumerable<DatasetRow> ReadRowsAsync(string file, IRowReader? reader, CancellationToken cancellationToken) =>
        _formats.ReadAsync(file, reader, cancellationToken);

    private IReadOnlyList<string> Found(string path)
    {
        string relative = Relative(path);
        DataPattern? pattern = DataPattern.IsPattern(path) ? new DataPattern(relative) : null;
        foreach (string folder in folders)
        {
            IReadOnlyList<string> files = pattern is null ? [.. _formats.Forms(Path.Combine(folder, relative)).Where(File.Exists).Take(1)] : pattern.FilesIn(folder, _formats);
            if (files.Count > 0) return [.. files.Select(file => Inside(folder, file, path))];
        }
        return [];
    }

    private static string Relative(string path) => DataPath.IsInside(path)
        ? DataPath.Local(path)
        : throw new FathomException($"The data path '{path}' leads outside; expected a path relative to the project's or the data folder.");

    private static string Inside(string folder, string file, string path) =>
        RealPath.IsWithin(file, folder)
            ? file
            : throw new FathomException($"The data path '{path}' leads outside: a symbolic link takes it from {folder} to {RealPath.Of(file)}; "
                + "expected a file of that folder. Name the folder where the data are with --fathom-data or \"data\".");

    private FathomException Nowhere(string path) =>
        new($"no data: '{path}' is in none of {string.Join(", ", folders)}.", new FileNotFoundException(message: null, path));
}
