namespace GptFathom.Datasets;

/// <summary>Finds data files in the first folder that has them, and lets no path lead out of it.</summary>
internal sealed class DataFolders(IReadOnlyList<string> folders) : IDataFiles
{
    public string Find(string path)
    {
        string[] parts = path.Split('/', '\\');
        bool isRooted = parts[0].Length == 0 || parts[0] is [_, ':', ..];
        if (isRooted || parts.Contains(".."))
            throw new FathomException($"The data path '{path}' leads outside; expected a path relative to the project's or the data folder.");
        string relative = Path.Combine(parts);
        string folder = folders.FirstOrDefault(f => File.Exists(Path.Combine(f, relative)))
            ?? throw new FathomException($"no data: '{path}' is in none of {string.Join(", ", folders)}.");
        string file = Path.Combine(folder, relative);
        return RealPath.IsWithin(file, folder)
            ? file
            : throw new FathomException($"The data path '{path}' leads outside: a symbolic link takes it from {folder} to {RealPath.Of(file)}; "
                + "expected a file of that folder. Name the folder where the data are with --fathom-data or \"data\".");
    }
}
