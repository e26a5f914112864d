using System.Reflection;
using GptFathom.Configuration;
using GptFathom.Models.Keys;
using GptFathom.Runs;

namespace GptFathom.Commands;

/// <summary>What every command may need.</summary>
internal sealed record CommandContext(HostOptions Options, Assembly Assembly, TextWriter Output)
{
    /// <summary>Whether the output is shown on a terminal, where a line may be replaced.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public (RunFolders Folders, FathomConfiguration Configuration) Open(IReadOnlyDictionary<string, string?>? overrides = null) =>
        RunFolders.Open(overrides is null ? Options : Options with { Overrides = overrides });

    /// <summary>The keys of the environment and of the user's secrets.</summary>
    /// <exception cref="FathomException">The secrets cannot be read.</exception>
    public ApiKeys Keys(FathomConfiguration configuration) => new(Options.Environment, UserSecrets.Read(Options.SecretsFile), configuration.Providers.Keys);

    /// <summary>Options that say which snapshots are meant, as values over the configuration.</summary>
    public IReadOnlyDictionary<string, string?> SnapshotOptions(string? profile, string? folder)
    {
        Dictionary<string, string?> values = [];
        if (profile is not null) values["profile"] = profile;
        if (folder is not null) values["snapshots:folder"] = FullPath(folder);
        return values;
    }

    /// <summary>The application's benchmarks.</summary>
    /// <exception cref="FathomException">A type that is named is no benchmark, or two benchmarks have the same id.</exception>
    public BenchmarkSet Benchmarks => BenchmarkSet.Of(Assembly);

    /// <summary>A path of the command line.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Options.CurrentFolder);
}
