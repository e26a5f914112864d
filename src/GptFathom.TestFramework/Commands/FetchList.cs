using System.Globalization;
using GptFathom.Datasets.Download;

namespace GptFathom.Commands;

/// <summary>What <c>fetch --list</c> prints of a manifest.</summary>
internal static class FetchList
{
    public static string Line(SourceManifest manifest, string folder)
    {
        int there = manifest.Files.Count(f => DatasetFetcher.IsThere(folder, manifest.Dataset, f));
        string state = there == manifest.Files.Count ? "present" : there == 0 ? "missing" : $"{there} of {manifest.Files.Count} present";
        string count = manifest.Files.Count == 1 ? "1 file" : $"{manifest.Files.Count} files";
        int unpinned = manifest.Files.Count(f => f.Checksum is null);
        string note = unpinned == 0 ? "" : $" ({unpinned} unpinned)";
        string samples = manifest.Samples.ToString("N0", CultureInfo.InvariantCulture);
        return $"{string.Join(", ", manifest.Benchmarks)}: {manifest.Title}, {samples} samples, licence {manifest.Licence}, {count}, {SizeOf(manifest.Files)}, {state}{note}";
    }

    private static string SizeOf(IReadOnlyList<SourceFile> files)
    {
        if (files.All(f => f.Size is null)) return "size not known";
        return (files.Any(f => f.Size is null) ? "at least " : "") + ByteText.Of(files.Sum(f => f.Size ?? 0));
    }
}
