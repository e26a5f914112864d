using System.Reflection;

namespace GptFathom.Platform;

/// <summary>The project's folder as the build wrote it beside the assembly, if it exists on this machine.</summary>
internal static class RecordedProject
{
    public static string? FolderOf(Assembly assembly, string outputFolder)
    {
        string file = Path.Combine(outputFolder, $"{assembly.GetName().Name}.fathom-project");
        if (!File.Exists(file)) return null;
        string folder = File.ReadAllText(file).Trim();
        return Path.IsPathFullyQualified(folder) && Directory.Exists(folder) ? Path.TrimEndingDirectorySeparator(folder) : null;
    }
}
