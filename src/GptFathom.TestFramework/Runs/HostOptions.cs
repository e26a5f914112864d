using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>What the process was started with: the same for all its sessions.</summary>
internal sealed record HostOptions
{
    /// <summary>Values of the command line by configuration key; they win over every file.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    /// <summary>What the build said, by configuration key: it wins over files, not over environment and command line.</summary>
    public IReadOnlyDictionary<string, string?> Build { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where the user's secrets would lie, or null for a test assembly without an id for them.</summary>
    public string? SecretsFile { get; init; }

    /// <summary>The project's folder as the build recorded it, if it exists on this machine.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>Where relative paths of the command line start.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The folder of the test application.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The platform's folder for results: what cannot be written elsewhere goes there. Null for commands.</summary>
    public string? ResultsFolder { get; init; }

    /// <summary>How the user calls this application's commands, for hints.</summary>
    public string ToolCommand { get; init; } = "fathom";

    /// <summary>The models that the test application makes itself.</summary>
    public IReadOnlyList<ModelClientAttribute> ModelClients { get; init; } = [];

    /// <summary>The benchmarks of libraries that the test assembly names.</summary>
    public NamedBenchmarks Named { get; init; } = NamedBenchmarks.None;

    /// <summary>What extends GptFathom.</summary>
    public ExtensionSet Extensions { get; init; } = ExtensionSet.None;

    /// <summary>At most so many samples of each benchmark, or all.</summary>
    public int? Limit { get; init; }

    /// <summary>The part of each benchmark's samples, or all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether what is found is run.</summary>
    public bool RunsTests { get; init; }

    /// <summary>Whether nothing may be asked that is not in the store.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether everything is asked again.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether this is a build server: a missing baseline fails there.</summary>
    public bool IsContinuousIntegration => IsSet("CI") || IsSet("TF_BUILD");

    private bool IsSet(string variable) =>
        Environment.TryGetValue(variable, out string? value) && !string.IsNullOrEmpty(value) && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
