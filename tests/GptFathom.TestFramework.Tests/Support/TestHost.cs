using GptFathom.Runs;

namespace GptFathom.Tests.Support;

/// <summary>A process that was started in a folder, with no environment but what the test says.</summary>
internal static class TestHost
{
    public static HostOptions In(TempFolder folder, params IEnumerable<(string Key, string Value)> overrides) => new()
    {
        Overrides = overrides.ToDictionary(o => o.Key, o => (string?)o.Value),
        Environment = new Dictionary<string, string?>(),
        ProjectFolder = folder.Root,
        CurrentFolder = folder.Root,
        OutputFolder = folder.Root,
    };

    public static RunFolders FoldersIn(TempFolder folder) => RunFolders.Open(In(folder)).Folders;
}
