namespace GptFathom.Runs;

/// <summary>What may be done in a folder.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Whether files can be written there, or would be once the folder exists. A file in the place of the folder is a mistake and no lack of permission:
    /// it says yes, and whoever writes there says what is wrong.
    /// </summary>
    public static bool CanWrite(string folder)
    {
        string existing = folder;
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing)) return true;
            if (Path.GetDirectoryName(existing) is not { } parent) return false;
            existing = parent;
        }
        try
        {
            string probe = Path.Combine(existing, $".fathom-{Guid.NewGuid():N}.tmp");
            using FileStream file = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
