using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using GptFathom.Datasets.Download;

namespace GptFathom.Tests.Datasets.Download;

/// <summary>Archives that a test makes up.</summary>
internal static class MadeArchive
{
    public static string Write(string path, ArchiveFormat format, params (string Name, string Text)[] entries)
    {
        using FileStream file = File.Create(path);
        if (format == ArchiveFormat.Zip) WriteZip(file, entries);
        else if (format == ArchiveFormat.Tar) WriteTar(file, entries);
        else WriteTar(new GZipStream(file, CompressionLevel.Optimal), entries);
        return path;
    }

    private static void WriteZip(Stream stream, (string Name, string Text)[] entries)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create);
        foreach ((string name, string text) in entries)
        {
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static void WriteTar(Stream stream, (string Name, string Text)[] entries)
    {
        using TarWriter tar = new(stream);
        foreach ((string name, string text) in entries)
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
    }
}
