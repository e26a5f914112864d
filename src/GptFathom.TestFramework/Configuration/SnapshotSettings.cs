namespace GptFathom.Configuration;

/// <summary>Where and how snapshots are written.</summary>
internal sealed record SnapshotSettings
{
    /// <summary>Full path, or null for the usual place.</summary>
    public string? Folder { get; init; }

    /// <summary>Null is <see cref="OutputStorage.Full"/>, or <see cref="OutputStorage.Answers"/> for large benchmarks.</summary>
    public OutputStorage? Outputs { get; init; }
}
