namespace GptFathom.Datasets;

/// <summary>Relative paths below a folder, with either slash.</summary>
internal static class DataPath
{
    /// <summary>Whether the path stays below the folder that it starts in, links aside: it is neither absolute nor does it go up.</summary>
    public static bool IsInside(string path)
    {
        string[] parts = path.Split('/', '\\');
        bool isRooted = parts[0].Length == 0 || parts[0] is [_, ':', ..];
        return !isRooted && !parts.Contains("..");
    }

    /// <summary>The path as this system writes it.</summary>
    public static string Local(string path) => Path.Combine(path.Split('/', '\\'));
}
