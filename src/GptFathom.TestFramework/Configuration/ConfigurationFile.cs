using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace GptFathom.Configuration;

/// <summary>A fathom.json: JSON with comments and trailing commas.</summary>
internal static class ConfigurationFile
{
    private static readonly JsonDocumentOptions Relaxed = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="FathomException">The file cannot be read, is not a JSON object, names something twice, or holds keys.</exception>
    public static ConfigurationSource Read(string path)
    {
        string text = ReadText(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Relaxed);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FathomException($"{path}: expected a JSON object.");
            CheckNames(path, "", document.RootElement);
        }
        catch (JsonException e)
        {
            // The message may quote the file; the place is enough.
            throw new FathomException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): malformed JSON.");
        }
        JsonStreamConfigurationProvider provider = new(new JsonStreamConfigurationSource { Stream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        return new ConfigurationSource(provider, Path.GetDirectoryName(Path.GetFullPath(path))!, key => $"{path}: '{key}'");
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    private static void CheckNames(string path, string section, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string key = section + property.Name;
            if (key.Equals("keys", StringComparison.OrdinalIgnoreCase))
                throw new FathomException($"{path}: 'keys' does not belong into a file. "
                    + "Set the environment variables FATHOM__KEYS__NAME__VALUE and __HOSTS, or the user secrets Keys:NAME:Value and Keys:NAME:Hosts.");
            if (property.Name.Length == 0 || property.Name.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
                throw new FathomException($"{path}: '{key}': a name is not empty and has no ':' in it.");
            if (!names.Add(property.Name)) throw new FathomException($"{path}: '{key}' is there twice (case does not count).");
            CheckNames(path, key + ConfigurationPath.KeyDelimiter, property.Value);
        }
    }
}
