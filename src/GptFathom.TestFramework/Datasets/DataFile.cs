using System.IO.Compression;
using System.Runtime.CompilerServices;
using SharpCompress.Common;
using SharpCompress.Compressors.BZip2;

namespace GptFathom.Datasets;

/// <summary>A data file as a stream, decompressed as its name says.</summary>
internal static class DataFile
{
    /// <summary>Many datasets are many small files: a larger one costs more to clear than it saves.</summary>
    private const int BufferSize = 1 << 14;

    private const string Gzip = ".gz";
    private const string Bzip2 = ".bz2";

    /// <summary>The names under which a file may lie: as it is called, or compressed.</summary>
    public static IEnumerable<string> Forms(string file) => [file, file + Gzip, file + Bzip2];

    /// <summary>Reads the items of a file one after the other.</summary>
    /// <exception cref="FathomException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        string file, Func<Stream, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream stream = Open(file);
        await using IAsyncEnumerator<T> items = read(stream).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(file, items)) yield return items.Current;
    }

    /// <summary>The file's name without folders and without the ending of its compression.</summary>
    public static string NameOf(string file) => EndsWith(file, Gzip) || EndsWith(file, Bzip2) ? Path.GetFileNameWithoutExtension(file) : Path.GetFileName(file);

    private static Stream Open(string file)
    {
        try
        {
            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize);
            if (EndsWith(file, Gzip)) return new GZipStream(stream, CompressionMode.Decompress);
            return EndsWith(file, Bzip2)
                ? BZip2Stream.Create(stream, SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: true)
                : stream;
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            throw Unreadable(file, problem);
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(string file, IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            throw Unreadable(file, problem);
        }
    }

    private static bool EndsWith(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnreadable(Exception problem) =>
        problem is IOException or InvalidDataException or UnauthorizedAccessException or SharpCompressException;

    private static FathomException Unreadable(string file, Exception problem) => new($"{file}: the file cannot be read: {problem.Message}", problem);
}
