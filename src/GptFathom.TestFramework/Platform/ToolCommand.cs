using System.Reflection;

namespace GptFathom.Platform;

/// <summary>How the user calls the commands of this test application, for hints.</summary>
internal static class ToolCommand
{
    public static string For(Assembly assembly, string? projectFolder, string currentFolder)
    {
        if (projectFolder is null) return assembly.GetName().Name ?? "fathom";
        string relative = Path.GetRelativePath(currentFolder, projectFolder);
        string shown = relative.Length < projectFolder.Length ? relative : projectFolder;
        return $"dotnet run --project {(shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown)} --";
    }
}
