namespace GptFathom.Datasets;

/// <summary>A relative path in which one star stands for any part of the name of a file or folder.</summary>
internal sealed class DataPattern
{
    private readonly string[] _parts;
    private readonly int _starred;
    private readonly string _start;
    private readonly string _end;

    /// <exception cref="FathomException">The path has more than one star.</exception>
    public DataPattern(string path)
    {
        if (path.AsSpan().Count('*') != 1) throw new FathomException($"The data path '{path}' has more than one star; expected one at most.");
        _parts = path.Split('/', '\\');
        _starred = Array.FindIndex(_parts, p => p.Contains('*', StringComparison.Ordinal));
        string[] name = _parts[_starred].Split('*');
        (_start, _end) = (name[0], name[1]);
    }

    public static bool IsPattern(string path) => path.Contains('*', StringComparison.Ordinal);

    /// <summary>The files of a folder that fit, ordered by what the star stands for. Names that start with a dot have to be asked for.</summary>
    public IReadOnlyList<string> FilesIn(string folder, FileFormats formats)
    {
        string parent = Path.Combine([folder, .. _parts[.._starred]]);
        if (!Directory.Exists(parent)) return [];
        return [.. EntriesIn(parent, formats).Where(File.Exists).DistinctBy(StarIn).OrderBy(StarIn, StringComparer.Ordinal)];
    }

    /// <summary>What the star stands for in a file that fits.</summary>
    public string StarIn(string file)
    {
        string name = file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)[^(_parts.Length - _starred)];
        return (Fits(name) ? name : Path.GetFileNameWithoutExtension(name))[_start.Length..^_end.Length];
    }

    /// <summary>The entries that fit, each before its compressed form.</summary>
    private IEnumerable<string> EntriesIn(string parent, FileFormats formats)
    {
        string[] below = _parts[(_starred + 1)..];
        string[] entries = [.. Directory.EnumerateFileSystemEntries(parent).Order(StringComparer.Ordinal)];
        if (below.Length > 0) return entries.Where(e => Fits(Path.GetFileName(e))).SelectMany(e => formats.Forms(Path.Combine([e, .. below])));
        return entries.Where(e => Fits(Path.GetFileName(e))).Concat(entries.Where(e => Fits(formats.NameOf(e))));
    }

    private bool Fits(string name) =>
        name.Length >= _start.Length + _end.Length
        && name.StartsWith(_start, StringComparison.Ordinal)
        && name.EndsWith(_end, StringComparison.Ordinal)
        && (_start.Length > 0 || !name.StartsWith('.'));
}
