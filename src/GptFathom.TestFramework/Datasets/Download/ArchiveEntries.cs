using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace GptFathom.Datasets.Download;

/// <summary>Reads the entries of an archive one after the other, within a budget.</summary>
internal static class ArchiveEntries
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixFile = 0x8000;

    public static IAsyncEnumerable<ArchiveEntry> ReadAsync(
        string archive, ArchiveFormat format, ByteBudget budget, CancellationToken cancellationToken) => format switch
    {
        ArchiveFormat.Zip => ReadZipAsync(archive, budget),
        ArchiveFormat.Tar => ReadTarAsync(new LimitedStream(File.OpenRead(archive), budget), cancellationToken),
        _ => ReadTarAsync(new LimitedStream(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress), budget), cancellationToken),
    };

    private static async IAsyncEnumerable<ArchiveEntry> ReadZipAsync(string archive, ByteBudget budget)
    {
        await using ZipArchive zip = await ZipFile.OpenReadAsync(archive);
        foreach (ZipArchiveEntry entry in zip.Entries)
            yield return new ArchiveEntry(entry.FullName, IsFile(entry), () => new LimitedStream(entry.Open(), budget));
    }

    private static async IAsyncEnumerable<ArchiveEntry> ReadTarAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using TarReader tar = new(stream);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
        {
            // No file but words about all that follow, under a name that the writer made up.
            if (entry.EntryType == TarEntryType.GlobalExtendedAttributes) continue;
            string name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            yield return new ArchiveEntry(name, isFile, () => entry.DataStream ?? Stream.Null);
        }
    }

    // Archives made on Windows have no Unix mode.
    private static bool IsFile(ZipArchiveEntry entry)
    {
        int type = (entry.ExternalAttributes >> 16) & UnixTypeMask;
        return !entry.FullName.EndsWith('/') && type is 0 or UnixFile;
    }
}
