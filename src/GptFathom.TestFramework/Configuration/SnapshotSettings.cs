using GptFathom.Snapshots;

namespace GptFathom.Configuration;

/// <summary>Where and how snapshots are written.</summary>
internal sealed record SnapshotSettings
{
    /// <summary>Full path, or null for the usual place.</summary>
    public string? Folder { get; init; }

    /// <summary>Null is <see cref="OutputsPolicy.Full"/>, or <see cref="OutputsPolicy.Answers"/> for large benchmarks.</summary>
    public OutputsPolicy? Outputs { get; init; }
}
