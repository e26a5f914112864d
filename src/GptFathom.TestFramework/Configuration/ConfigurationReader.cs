using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace GptFathom.Configuration;

/// <summary>Reads typed values, naming source, key and expectation where one does not fit, and remembers what was read: the rest is unknown.</summary>
/// <param name="sources">The layers; a later one wins.</param>
internal sealed class ConfigurationReader(IReadOnlyList<ConfigurationSource> sources) : IDisposable
{
    private readonly ConfigurationRoot _root = new([.. sources.Select(s => s.Provider)]);
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where nothing, null or an empty text is given.</summary>
    public string? Text(string key)
    {
        _read.Add(key);
        return _root[key] is { Length: > 0 } text ? text : null;
    }

    public double? Number(string key, double least, double most)
    {
        if (Text(key) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most
            ? value
            : throw Invalid(key, string.Create(CultureInfo.InvariantCulture, $"expected a number from {least} to {most}{Shown(key, text)}"));
    }

    public long? Integer(string key, long least, long most)
    {
        if (Text(key) is not { } text) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most
            ? value
            : throw Invalid(key, string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least} to {most}{Shown(key, text)}"));
    }

    public bool? Switch(string key)
    {
        if (Text(key) is not { } text) return null;
        return bool.TryParse(text, out bool value) ? value : throw Invalid(key, $"expected true or false{Shown(key, text)}");
    }

    public T? Choice<T>(string key) where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        foreach (T value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        }
        throw Invalid(key, $"expected one of {string.Join(", ", Enum.GetNames<T>())}{Shown(key, text)}");
    }

    /// <summary>A full path; what is relative is relative to the folder of the layer that says it. Backslashes separate folders on every system.</summary>
    public string? Path(string key)
    {
        if (Text(key) is not { } text) return null;
        if (OperatingSystem.IsWindows()) return System.IO.Path.GetFullPath(text, SourceOf(key)!.Folder);
        bool isOfWindows = text is [_, ':', ..] || text.StartsWith(@"\\", StringComparison.Ordinal);
        return isOfWindows
            ? throw Invalid(key, $"expected a path of this system{Shown(key, text)}")
            : System.IO.Path.GetFullPath(text.Replace('\\', '/'), SourceOf(key)!.Folder);
    }

    /// <summary>A full path where there is such a file, else the text: it is the name of something.</summary>
    public string? FileOrName(string key) =>
        Text(key) is { } text && File.Exists(System.IO.Path.GetFullPath(text.Replace('\\', '/'), SourceOf(key)!.Folder)) ? Path(key) : Text(key);

    /// <summary>Notes that <paramref name="key"/> holds others, possibly none.</summary>
    public void Section(string key)
    {
        if (Text(key) is not null) throw Invalid(key, "expected an object");
    }

    /// <summary>The names within a section, whose own keys are <c>section:name:...</c>.</summary>
    public IReadOnlyList<string> Names(string section)
    {
        Section(section);
        // The first layer that has a name also says how it is written.
        string[] names = [.. sources.SelectMany(s => s.Provider.GetChildKeys([], section)).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string name in names) Section($"{section}:{name}");
        return names;
    }

    /// <summary>To be called when everything known has been read.</summary>
    /// <exception cref="FathomException">Something is configured that nothing asked for.</exception>
    public void RefuseUnknown()
    {
        foreach ((string key, _) in _root.AsEnumerable().OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (_read.Contains(key) || _root.GetSection(key).GetChildren().Any()) continue;
            if (SourceOf(key) is { IsSecret: true } && !_read.Contains(key.Split(':')[0])) continue;
            string parent = key[..(key.LastIndexOf(':') + 1)];
            IEnumerable<string> known = _read
                .Where(k => k.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && !k[parent.Length..].Contains(':', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
            string names = string.Join(", ", known.Select(k => k[parent.Length..]));
            throw Invalid(key, names.Length > 0 ? $"unknown key; known here: {names}" : "unknown key");
        }
    }

    public void Dispose() => _root.Dispose();

    public FathomException Invalid(string key, string problem) => new($"{SourceOf(key)?.Describe(key) ?? $"'{key}'"}: {problem}.");

    /// <summary>The text for a message; a secret is shown to nobody.</summary>
    public string Readable(string key, string text) => SourceOf(key) is { IsSecret: true } ? "..." : text;

    private string Shown(string key, string text) => SourceOf(key) is { IsSecret: true } ? "" : $", not '{text}'";

    /// <summary>The layer that decides a value, or else the last one that has anything around it.</summary>
    private ConfigurationSource? SourceOf(string key) =>
        sources.LastOrDefault(s => s.Provider.TryGet(key, out _))
        ?? sources.LastOrDefault(s => s.Provider.GetChildKeys([], key).Any())
        ?? (ConfigurationPath.GetParentPath(key) is { } parent ? SourceOf(parent) : null);
}
