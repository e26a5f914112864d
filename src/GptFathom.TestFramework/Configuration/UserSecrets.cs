using Microsoft.Extensions.Configuration;

namespace GptFathom.Configuration;

/// <summary>What <c>dotnet user-secrets</c> keeps outside of the repository. Whatever is wrong with it, nothing of its content is shown.</summary>
internal static class UserSecrets
{
    /// <summary>The section of keys; see <see cref="Models.Keys.ApiKeys"/>.</summary>
    public const string KeysSection = "keys:";

    /// <summary>Its values by configuration key; none without a file.</summary>
    /// <exception cref="FathomException">The file cannot be read or is malformed.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string? path)
    {
        if (path is null || !File.Exists(path)) return new Dictionary<string, string?>();
        try
        {
            using FileStream file = File.OpenRead(path);
            IConfigurationRoot values = new ConfigurationBuilder().AddJsonStream(file).Build();
            return values.AsEnumerable().Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{path}: the user secrets cannot be read: {problem.Message}");
        }
        catch (Exception problem) when (problem is System.Text.Json.JsonException or FormatException or InvalidDataException)
        {
            // Neither the message nor the inner exception: they may quote the file.
            throw new FathomException($"{path}: malformed user secrets; expected a JSON object, as 'dotnet user-secrets set NAME VALUE' writes it.");
        }
    }

    /// <summary>Everything but the keys, as a layer of the configuration.</summary>
    public static ConfigurationSource Source(string? path)
    {
        Dictionary<string, string?> values = Read(path)
            .Where(v => !v.Key.StartsWith(KeysSection, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        return ConfigurationSource.Of(values, Path.GetDirectoryName(path) ?? "", key => $"user secrets {path}: '{key}'", isSecret: true);
    }
}
