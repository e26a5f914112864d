using GptFathom.Datasets.Download;
using GptFathom.Models.Budgets;
using Microsoft.Extensions.Configuration;

namespace GptFathom.Configuration;

/// <summary>
/// Reads and checks the configuration. Layers, the later over the earlier: fathom.json, fathom.&lt;profile&gt;.json, fathom.local.json, user secrets, MSBuild
/// properties, environment, command line.
/// </summary>
internal static class ConfigurationLoader
{
    public const string FileName = "fathom.json";
    public const string LocalFileName = "fathom.local.json";
    private const string Prefix = "FATHOM__";
    private const string Profile = "profile";

    /// <summary>The nearest folder with a fathom.json, from <paramref name="start"/> upward, or null.</summary>
    public static string? FindFolder(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, FileName))) folder = folder.Parent;
        return folder?.FullName;
    }

    /// <summary>The configuration of <paramref name="folder"/>; defaults where it has no fathom.json.</summary>
    /// <param name="folder">The folder of fathom.json; the store lies in it where nothing else is said.</param>
    /// <param name="environment">Its variables that start with <c>FATHOM__</c> count, <c>__</c> separating sections; those of keys are left alone.</param>
    /// <param name="commandLine">Values given with options, by configuration key (<c>candidate</c>, <c>snapshots:folder</c>).</param>
    /// <param name="build">Values that the build recorded, by configuration key.</param>
    /// <param name="secretsFile">The user's secrets; null for none.</param>
    /// <param name="currentFolder">Where relative paths of environment and command line start; null for <paramref name="folder"/>.</param>
    /// <param name="extensions">Make models and tokenizers beside those of this package; null for none.</param>
    /// <exception cref="FathomException">Something in it is malformed, unknown, of the wrong type or out of range, or the profile's file is missing.</exception>
    public static FathomConfiguration Load(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        IReadOnlyDictionary<string, string?> commandLine,
        IReadOnlyDictionary<string, string?>? build = null,
        string? secretsFile = null,
        string? currentFolder = null,
        ExtensionSet? extensions = null)
    {
        string file = Path.Combine(folder, FileName);
        string? profile = ProfileOf(Layers(null));
        using ConfigurationReader reader = new(Layers(profile));
        ModelReader models = new(reader, extensions ?? ExtensionSet.None);
        _ = reader.Text("$schema");
        if (reader.Text(Profile) != profile) throw reader.Invalid(Profile, "a profile's own file cannot choose another one");
        FathomConfiguration configuration = new()
        {
            Candidate = reader.Text("candidate"),
            Baseline = reader.FileOrName("baseline"),
            Suite = reader.Text("suite"),
            Profile = profile,
            Concurrency = (int)(reader.Integer("concurrency", 1, FathomConfiguration.MostConcurrency) ?? FathomConfiguration.DefaultConcurrency),
            Budget = BudgetIn(reader),
            Models = [.. reader.Names("models").Select(models.Read)],
            Providers = models.Providers,
            Toxicity = ToxicityReader.Read(reader),
            Gate = GateReader.Read(reader),
            Snapshots = SnapshotSettingsReader.Read(reader),
            Data = reader.Path("data"),
            Mirror = MirrorIn(reader),
            Store = reader.Path("store") ?? Path.GetFullPath(".fathom", Path.GetFullPath(folder)),
            Source = file,
        };
        reader.RefuseUnknown();
        return configuration;

        ConfigurationSource[] Layers(string? profile) =>
        [
            .. ReadIfThere(file),
            .. ReadProfile(folder, profile),
            .. ReadIfThere(Path.Combine(folder, LocalFileName)),
            UserSecrets.Source(secretsFile),
            OfBuild(build ?? new Dictionary<string, string?>(), folder),
            OfEnvironment(environment, currentFolder ?? folder),
            ConfigurationSource.Of(commandLine, currentFolder ?? folder, key => $"command line: '{key}'"),
        ];
    }

    private static Budget? BudgetIn(ConfigurationReader reader)
    {
        const string key = "budget";
        return reader.Text(key) is not { } text ? null : Budget.TryParse(text) ?? throw reader.Invalid(key, $"expected {Budget.Expected}");
    }

    private static Uri? MirrorIn(ConfigurationReader reader)
    {
        const string key = "mirror";
        if (reader.Text(key) is not { } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? mirror) && SourceAddress.IsAllowed(mirror) && mirror.Query.Length == 0
            ? mirror
            : throw reader.Invalid(key, $"expected {SourceAddress.Expected}");
    }

    private static string? ProfileOf(IReadOnlyList<ConfigurationSource> sources)
    {
        using ConfigurationReader reader = new(sources);
        string? name = reader.Text(Profile);
        return name is null || ProfileName.IsValid(name) ? name : throw reader.Invalid(Profile, $"expected {ProfileName.Expected}");
    }

    private static IEnumerable<ConfigurationSource> ReadProfile(string folder, string? profile)
    {
        if (profile is null) return [];
        string file = Path.Combine(folder, $"fathom.{profile}.json");
        return File.Exists(file) ? [ConfigurationFile.Read(file)] : throw new FathomException($"There is no profile '{profile}': {file} does not exist.");
    }

    private static IEnumerable<ConfigurationSource> ReadIfThere(string file) => File.Exists(file) ? [ConfigurationFile.Read(file)] : [];

    private static ConfigurationSource OfBuild(IReadOnlyDictionary<string, string?> build, string folder) =>
        ConfigurationSource.Of(build, Path.GetFullPath(folder), key => $"MSBuild property Fathom{char.ToUpperInvariant(key[0])}{key[1..]}");

    private static ConfigurationSource OfEnvironment(IReadOnlyDictionary<string, string?> environment, string folder)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string variable, string? value) in environment.OrderByDescending(v => v.Key, StringComparer.Ordinal))
        {
            if (!variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            string key = variable[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            if (!key.StartsWith(UserSecrets.KeysSection, StringComparison.OrdinalIgnoreCase)) values[key] = value;
        }
        return ConfigurationSource.Of(values, folder, key =>
            $"environment variable {Prefix}{key.ToUpperInvariant().Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal)}");
    }
}
