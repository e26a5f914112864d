using GptFathom.Configuration;
using GptFathom.Datasets;

namespace GptFathom.Runs;

/// <summary>Where things lie: the option first, then the configuration, then the project.</summary>
internal sealed class Places : IDataFiles
{
    private readonly string[] _dataFolders;

    private Places(string root, FathomConfiguration configuration, HostOptions options)
    {
        Root = root;
        Snapshots = configuration.Snapshots.Folder ?? Path.Combine(root, "Snapshots");
        Store = configuration.Store;
        _dataFolders = [.. new[] { configuration.Data, root, options.OutputFolder }.OfType<string>().Distinct()];
    }

    /// <summary>The project's folder, or the nearest with a fathom.json, or the current one.</summary>
    public string Root { get; }

    public string Snapshots { get; }

    /// <summary>The folder of completion store and run logs.</summary>
    public string Store { get; }

    /// <summary>The folder of imported runs.</summary>
    public string Runs => Path.Combine(Store, "runs");

    /// <summary>Reads the configuration and finds the places.</summary>
    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public static (Places Places, FathomConfiguration Configuration) Open(HostOptions options)
    {
        string root = options.ProjectFolder ?? ConfigurationLoader.FindFolder(options.CurrentFolder) ?? options.CurrentFolder;
        FathomConfiguration configuration = ConfigurationLoader.Load(root, options.Environment, options.Overrides);
        return (new Places(root, configuration, options), configuration);
    }

    public string Find(string path)
    {
        if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
            throw new FathomException($"The data path '{path}' leads outside; expected a path relative to the project's or the data folder.");
        return _dataFolders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists)
            ?? throw new FathomException($"no data: '{path}' is in none of {string.Join(", ", _dataFolders)}.");
    }
}
