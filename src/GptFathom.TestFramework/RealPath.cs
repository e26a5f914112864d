namespace GptFathom;

/// <summary>Paths as the file system has them, with every symbolic link on the way followed.</summary>
internal static class RealPath
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = entry.Exists && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : next;
        }
        return real;
    }

    /// <summary>Whether <paramref name="path"/> is the folder or in it, wherever links lead.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string inner = Of(path) + Path.DirectorySeparatorChar;
        string outer = Of(folder);
        return inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, Comparison);
    }
}
