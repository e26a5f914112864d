using GptFathom.Snapshots;
using System.Collections;
using GptFathom.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace GptFathom.Configuration;

/// <summary>Reads and checks the configuration. Layers, the later over the earlier: fathom.json, fathom.local.json, environment, command line.</summary>
internal static class ConfigurationLoader
{
    public const string FileName = "fathom.json";
    public const string LocalFileName = "fathom.local.json";
    private const string Prefix = "FATHOM__";
    private const string KeysSection = "keys:";

    /// <summary>The nearest folder with a fathom.json, from <paramref name="start"/> upward, or null.</summary>
    public static string? FindFolder(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, FileName))) folder = folder.Parent;
        return folder?.FullName;
    }

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string?> ProcessEnvironment() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(v => (string)v.Key, v => (string?)v.Value);

    /// <summary>The configuration of <paramref name="folder"/>; defaults where it has no fathom.json.</summary>
    /// <param name="folder">The folder of fathom.json; the store lies in it where nothing else is said.</param>
    /// <param name="environment">Its variables that start with <c>FATHOM__</c> count, <c>__</c> separating sections; those of keys are left alone.</param>
    /// <param name="commandLine">Values given with options, by configuration key (<c>candidate</c>, <c>snapshots:folder</c>).</param>
    /// <exception cref="FathomException">Something in it is malformed, unknown, of the wrong type or out of range.</exception>
    public static FathomConfiguration Load(
        string folder, IReadOnlyDictionary<string, string?> environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        string file = Path.Combine(folder, FileName);
        string[] files = [file, Path.Combine(folder, LocalFileName)];
        using ConfigurationReader reader = new(
        [
            .. files.Where(File.Exists).Select(ConfigurationFile.Read),
            OfEnvironment(environment),
            Of(commandLine, key => $"command line: '{key}'"),
        ]);
        _ = reader.Text("$schema");
        FathomConfiguration configuration = new()
        {
            Candidate = reader.Text("candidate"),
            Baseline = reader.Text("baseline"),
            Suite = reader.Text("suite"),
            Concurrency = (int)(reader.Integer("concurrency", 1, 1024) ?? FathomConfiguration.DefaultConcurrency),
            Models = [.. reader.Names("models").Select(name => ModelReader.Read(reader, name))],
            Gate = GateReader.Read(reader),
            Snapshots = SnapshotSettingsReader.Read(reader),
            Data = reader.Path("data"),
            Store = reader.Path("store") ?? Path.GetFullPath(".fathom", Path.GetFullPath(folder)),
            Source = file,
        };
        reader.RefuseUnknown();
        return configuration;
    }

    private static ConfigurationSource OfEnvironment(IReadOnlyDictionary<string, string?> environment)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string variable, string? value) in environment.OrderByDescending(v => v.Key, StringComparer.Ordinal))
        {
            if (!variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            string key = variable[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            if (!key.StartsWith(KeysSection, StringComparison.OrdinalIgnoreCase)) values[key] = value;
        }
        return Of(values, key => $"environment variable {Prefix}{key.ToUpperInvariant().Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal)}");
    }

    private static ConfigurationSource Of(IReadOnlyDictionary<string, string?> values, Func<string, string> describe) =>
        new(new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = values }), Directory.GetCurrentDirectory(), describe);
}
