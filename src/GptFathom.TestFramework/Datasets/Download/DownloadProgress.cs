namespace GptFathom.Datasets.Download;

/// <summary>How far a download is.</summary>
/// <param name="Received">Bytes that are there.</param>
/// <param name="Total">Bytes that it has, or null where not known.</param>
internal readonly record struct DownloadProgress(long Received, long? Total);
