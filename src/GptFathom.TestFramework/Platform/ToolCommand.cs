namespace GptFathom.Platform;

/// <summary>How the user calls the commands of this test application, for hints.</summary>
/// <param name="Process">Full path of the executable that runs.</param>
/// <param name="Assembly">Full path of the test assembly.</param>
/// <param name="CurrentFolder">Where the user is.</param>
/// <param name="SearchPath">The folders in which commands are found, as in the variable PATH.</param>
internal sealed record ToolCommand(string Process, string Assembly, string CurrentFolder, string SearchPath)
{
    /// <param name="projectFolder">The project's folder, or null where it is not at hand.</param>
    public string For(string? projectFolder)
    {
        if (projectFolder is not null) return $"dotnet run --project {Shown(projectFolder)} --";
        string name = Path.GetFileNameWithoutExtension(Process);
        if (name == "dotnet") return $"dotnet {Shown(Assembly)}";
        return SearchPath.Split(Path.PathSeparator).Contains(Path.GetDirectoryName(Process)) ? name : Shown(Process);
    }

    private string Shown(string path)
    {
        string relative = Path.GetRelativePath(CurrentFolder, path);
        string shorter = relative.Length < path.Length ? relative : path;
        return shorter.Contains(' ', StringComparison.Ordinal) ? $"\"{shorter}\"" : shorter;
    }
}
