namespace GptFathom.Datasets;

/// <summary>Finds data files in the first folder that has them, and lets no path lead out of it.</summary>
internal sealed class DataFolders(IReadOnlyList<string> folders) : IDataFiles
{
    public string Find(string path)
    {
        string relative = Relative(path);
        string folder = folders.FirstOrDefault(f => File.Exists(Path.Combine(f, relative))) ?? throw Nowhere(path);
        return Inside(folder, Path.Combine(folder, relative), path);
    }

    public IReadOnlyList<string> FindAll(string path)
    {
        if (!DataPattern.IsPattern(path)) return [Find(path)];
        DataPattern pattern = new(Relative(path));
        foreach (string folder in folders)
        {
            if (pattern.FilesIn(folder) is { Count: > 0 } files) return [.. files.Select(f => Inside(folder, f, path))];
        }
        throw Nowhere(path);
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
