using GptFathom.Configuration;
using GptFathom.Datasets;
using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>
/// Where things lie: the option first, then the configuration, the project, the nearest folder with a fathom.json. Away from all of them the copies in the
/// output folder are read, and the current folder is written to. What cannot be written goes to the results.
/// </summary>
internal sealed class RunFolders : IDataFiles
{
    private readonly HostOptions _options;
    private readonly string? _profile;
    private readonly string? _copiedSnapshots;
    private readonly DataFolders _data;
    private readonly WorkFolder _store;
    private readonly WorkFolder _received;

    private RunFolders(string? project, FathomConfiguration configuration, HostOptions options)
    {
        (_options, _profile) = (options, configuration.Profile);
        Root = project ?? options.CurrentFolder;
        string named = configuration.Snapshots.Folder ?? Path.Combine(Root, "Snapshots");
        bool isCopy = project is null && RealPath.IsWithin(named, options.OutputFolder);
        if (project is null) _copiedSnapshots = OfProfile(isCopy ? named : Path.Combine(options.OutputFolder, "Snapshots"));
        string[] snapshots = Writable(project, named, "Snapshots");
        Snapshots = OfProfile(snapshots[0]);
        _received = new WorkFolder(FolderAccess.CanWrite, "received snapshots are", [.. snapshots.Select(OfProfile)]);
        _store = new WorkFolder(FolderAccess.CanWrite, "the completion store is", Writable(project, configuration.Store, ".fathom"));
        Data = configuration.Data ?? Path.Combine(Root, "data");
        _data = new DataFolders([.. new[] { Data, Root, options.OutputFolder }.Distinct()], options.Extensions);
    }

    /// <summary>The project's folder, or the nearest with a fathom.json, or the current one.</summary>
    public string Root { get; }

    /// <summary>The folder of datasets, where it is looked first and <c>fetch</c> puts them.</summary>
    public string Data { get; }

    /// <summary>The folder of accepted snapshots.</summary>
    public string Snapshots { get; }

    /// <summary>The folder that completion store and run logs are written to.</summary>
    public string Store => _store.Path;

    /// <summary>Every folder that may hold completions of earlier runs.</summary>
    public IReadOnlyList<string> Stores => _store.Candidates;

    /// <summary>The folder of imported runs.</summary>
    public string Runs => Path.Combine(Store, "runs");

    /// <summary>What went elsewhere than usual, a line each.</summary>
    public IEnumerable<string> Notes => new[] { _received.Note, _store.Note }.OfType<string>();

    /// <summary>What <c>accept</c> has to be told to find the same folders.</summary>
    public string AcceptOptions => string.Concat(
        _profile is null ? "" : $" --profile {_profile}",
        _options.Overrides.TryGetValue("snapshots:folder", out string? folder) ? $" --snapshots \"{folder}\"" : "",
        _received.Path == Snapshots ? "" : $" --received \"{_received.Path}\"");

    /// <summary>Reads the configuration and finds the folders.</summary>
    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public static (RunFolders Folders, FathomConfiguration Configuration) Open(HostOptions options)
    {
        string? project = options.ProjectFolder ?? ConfigurationLoader.FindFolder(options.CurrentFolder);
        if (project != options.ProjectFolder && RealPath.IsWithin(project!, options.OutputFolder)) project = null;
        bool hasCopy = project is null && File.Exists(Path.Combine(options.OutputFolder, ConfigurationLoader.FileName));
        FathomConfiguration configuration = ConfigurationLoader.Load(
            project ?? (hasCopy ? options.OutputFolder : options.CurrentFolder), options.Environment, options.Overrides, options.Build, options.SecretsFile,
            options.CurrentFolder, options.Extensions);
        GatePolicy gate = configuration.Gate with { IsContinuousIntegration = options.IsContinuousIntegration };
        return (new RunFolders(project, configuration, options), configuration with { Gate = gate });
    }

    public string Find(string path) => _data.Find(path);

    public IReadOnlyList<string> FindAll(string path) => _data.FindAll(path);

    public bool Contains(string path) => _data.Contains(path);

    public string NameOf(string file) => _data.NameOf(file);

    public IAsyncEnumerable<DatasetRow> ReadRowsAsync(string file, IRowReader? reader, CancellationToken cancellationToken) =>
        _data.ReadRowsAsync(file, reader, cancellationToken);

    /// <summary>The snapshots, accepted and received.</summary>
    public SnapshotFolder OpenSnapshots() => new(Snapshots, () => _received.Path, _copiedSnapshots);

    // The output folder of an application without a project is a copy that may be anybody's: it is never written to.
    private string[] Writable(string? project, string usual, string name)
    {
        string results = Path.Combine(_options.ResultsFolder ?? Path.Combine(_options.CurrentFolder, "TestResults"), name);
        if (project is not null) return [usual, results];
        string[] elsewhere = [usual, Path.Combine(_options.CurrentFolder, name)];
        return [.. elsewhere.Distinct().Where(f => !RealPath.IsWithin(f, _options.OutputFolder)), results];
    }

    private string OfProfile(string folder) => _profile is null ? folder : Path.Combine(folder, _profile);
}
