namespace GptFathom.Configuration;

/// <summary>Reads the section <c>snapshots</c>.</summary>
internal static class SnapshotReader
{
    public static SnapshotSettings Read(ConfigurationReader reader)
    {
        reader.Section("snapshots");
        return new SnapshotSettings { Folder = reader.Path("snapshots:folder"), Outputs = reader.Choice<OutputStorage>("snapshots:outputs") };
    }
}
