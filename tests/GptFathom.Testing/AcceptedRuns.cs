using System.Collections.Concurrent;

namespace GptFathom.Testing;

/// <summary>Accepted snapshots by the circumstances that they were made under: scenarios that begin alike share this beginning.</summary>
/// <param name="folder">Where they are kept.</param>
public sealed class AcceptedRuns(string folder)
{
    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);

    /// <summary>Copies what was accepted under the same circumstances, if anything was.</summary>
    public bool TryCopy(string circumstances, string snapshots)
    {
        if (!_kept.TryGetValue(circumstances, out string? kept)) return false;
        FolderContents.Copy(kept, snapshots);
        return true;
    }

    /// <summary>Keeps what was accepted for scenarios to come.</summary>
    public void Keep(string circumstances, string snapshots)
    {
        string kept = Path.Combine(folder, $"accepted-{Guid.NewGuid():N}");
        FolderContents.Copy(snapshots, kept);
        _kept[circumstances] = kept;
    }
}
