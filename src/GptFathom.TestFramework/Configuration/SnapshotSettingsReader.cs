using GptFathom.Snapshots;

namespace GptFathom.Configuration;

/// <summary>Reads the section <c>snapshots</c>.</summary>
internal static class SnapshotSettingsReader
{
    public static SnapshotSettings Read(ConfigurationReader reader)
    {
        reader.Section("snapshots");
        return new SnapshotSettings { Folder = reader.Path("snapshots:folder"), Outputs = reader.Choice<OutputsPolicy>("snapshots:outputs") };
    }
}
