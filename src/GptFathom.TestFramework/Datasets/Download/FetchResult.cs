namespace GptFathom.Datasets.Download;

/// <summary>What came of a file.</summary>
/// <param name="WasThere">Whether it was there already.</param>
/// <param name="Unpinned">SHA-256 of a content that nothing is pinned for, or null.</param>
internal sealed record FetchResult(bool WasThere, string? Unpinned = null);
