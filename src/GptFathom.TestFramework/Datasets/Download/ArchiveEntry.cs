namespace GptFathom.Datasets.Download;

/// <summary>An entry of an archive.</summary>
/// <param name="Name">Its path in the archive, with slashes.</param>
/// <param name="IsFile">Whether it is an ordinary file: no folder, no link, no device.</param>
/// <param name="Open">Its content, to be read before the next entry.</param>
internal sealed record ArchiveEntry(string Name, bool IsFile, Func<Stream> Open);
