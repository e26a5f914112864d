using System.IO.Compression;

namespace GptFathom.Datasets.Download;

/// <summary>Brings the files of datasets into the data folder, each whole and verified or not at all.</summary>
/// <param name="downloader">Fetches files.</param>
/// <param name="extractor">Opens archives.</param>
/// <param name="folder">The data folder.</param>
/// <param name="mirror">A mirror of all addresses, or null.</param>
/// <param name="acceptUnpinned">Whether a content is taken that nothing is pinned for.</param>
internal sealed class DatasetFetcher(Downloader downloader, ArchiveExtractor extractor, string folder, Uri? mirror, bool acceptUnpinned)
{
    /// <summary>Folder below the data folder for archives under way and the receipts of those that are done.</summary>
    public const string WorkFolder = ".fetch";

    /// <exception cref="FathomException">It cannot be had, is not what is pinned, or leads out of the data folder.</exception>
    public Task<FetchResult> FetchAsync(string dataset, SourceFile file, CancellationToken cancellationToken) =>
        file.Path is { } path ? FetchFileAsync(file, path, cancellationToken) : FetchArchiveAsync(dataset, file, cancellationToken);

    /// <summary>Whether there is such a file, whatever is in it.</summary>
    public static bool IsThere(string folder, string dataset, SourceFile file) => file.Path is { } path
        ? File.Exists(Path.Combine(folder, DataPath.Local(path))) || File.Exists(Path.Combine(folder, DataPath.Local(path)) + ".gz")
        : ReceiptOf(folder, dataset, file).IsThere;

    private async Task<FetchResult> FetchFileAsync(SourceFile file, string path, CancellationToken cancellationToken)
    {
        string target = Path.Combine(folder, DataPath.Local(path));
        if (await HasContentAsync(target, file.Checksum, cancellationToken)) return new FetchResult(WasThere: true);
        Prepare(target);
        PartFile part = new(target + ".part");
        string? unpinned = await DownloadAsync(file, part, cancellationToken);
        part.MoveTo(target);
        return new FetchResult(WasThere: false, unpinned);
    }

    private async Task<FetchResult> FetchArchiveAsync(string dataset, SourceFile file, CancellationToken cancellationToken)
    {
        Receipt receipt = ReceiptOf(folder, dataset, file);
        if (await receipt.HoldsAsync(file.Extract, cancellationToken)) return new FetchResult(WasThere: true);
        string work = Path.Combine(folder, WorkFolder, $"{dataset}-{file.Name}");
        Prepare(work);
        PartFile part = new(work + ".part");
        string? unpinned = await DownloadAsync(file, part, cancellationToken);
        string taken = work + ".tmp";
        try
        {
            if (Directory.Exists(taken)) Directory.Delete(taken, recursive: true);
            Directory.CreateDirectory(taken);
            IReadOnlyList<string> paths = await extractor.ExtractAsync(part.Path, file.Format!.Value, file.Extract, taken, cancellationToken);
            foreach (string path in paths)
            {
                string target = Path.Combine(folder, DataPath.Local(path));
                Prepare(target);
                File.Move(Path.Combine(taken, DataPath.Local(path)), target, overwrite: true);
            }
            await receipt.WriteAsync(paths, cancellationToken);
        }
        catch (FathomException)
        {
            part.Delete();
            throw;
        }
        finally
        {
            if (Directory.Exists(taken)) Directory.Delete(taken, recursive: true);
        }
        part.Delete();
        return new FetchResult(WasThere: false, unpinned);
    }

    /// <summary>Downloads and verifies.</summary>
    /// <returns>The SHA-256 of a content that nothing is pinned for, or null.</returns>
    private async Task<string?> DownloadAsync(SourceFile file, PartFile part, CancellationToken cancellationToken)
    {
        if (file.Checksum is null && !acceptUnpinned)
            throw new FathomException($"no hash is pinned for {file.Url}, so nobody could tell what came; --accept-unpinned takes it and prints its hash.");
        Uri url = SourceAddress.Through(mirror, file.Url);
        await downloader.DownloadAsync(url, part, file.Size, cancellationToken);
        if (file.Checksum is not { } expected) return await Checksum.OfAsync(ChecksumKind.Sha256, part.Path, cancellationToken);
        string found = await Checksum.OfAsync(expected.Kind, part.Path, cancellationToken);
        if (found == expected.Value) return null;
        part.Delete();
        throw new FathomException($"{url} has another content: expected {expected.Kind} {expected.Value}, found {found}. It was deleted.");
    }

    /// <summary>Makes the folder of a file, and checks that no link takes it out of the data folder.</summary>
    private void Prepare(string target)
    {
        string parent = Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName;
        if (!RealPath.IsWithin(Path.Combine(parent, Path.GetFileName(target)), folder))
            throw new FathomException($"{target} leads out of the data folder: a symbolic link takes it to {RealPath.Of(target)}.");
    }

    /// <summary>Whether the content is there, plain or compressed; without a checksum, whether anything is.</summary>
    private static async Task<bool> HasContentAsync(string file, Checksum? checksum, CancellationToken cancellationToken)
    {
        if (File.Exists(file)) return checksum is null || await Checksum.OfAsync(checksum.Kind, file, cancellationToken) == checksum.Value;
        string compressed = file + ".gz";
        if (checksum?.Kind != ChecksumKind.Sha256 || !File.Exists(compressed)) return false;
        try
        {
            await using GZipStream content = new(File.OpenRead(compressed), CompressionMode.Decompress);
            return await Checksum.Sha256Async(content, cancellationToken) == checksum.Value;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Receipt ReceiptOf(string folder, string dataset, SourceFile file) =>
        new(Path.Combine(folder, WorkFolder, $"{dataset}-{file.Name}.{file.Checksum?.Value[..12] ?? "unpinned"}.sha256"), folder);
}
