using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GptFathom.Datasets.Download;

namespace GptFathom.Datasets;

/// <summary>Reads data files in the built-in formats and those that the test assembly names.</summary>
internal sealed class FileFormats(ExtensionSet extensions)
{
    /// <summary>Many datasets are many small files: a larger one costs more to clear than it saves.</summary>
    private const int BufferSize = 1 << 14;

    /// <summary>Bytes that may come out of a small file; out of a larger one <see cref="ExtractionOptions.MaxRatio"/> times its own.</summary>
    private const long SmallBudget = 64 << 20;

    private readonly Lazy<NamedExtensions<IRowReader>> _readers = new(() => ByExtension<IRowReader>(
        [new JsonLinesRowReader(), new JsonRowReader(), new CsvRowReader(), new TextRowReader()], extensions, reader => reader.Extensions));

    private readonly Lazy<NamedExtensions<IFileDecoder>> _decoders = new(() => ByExtension<IFileDecoder>(
        [new GzipDecoder()], extensions, decoder => [decoder.Extension]));

    /// <summary>The extensions of compressed files; that of a missing satellite too, so that its files are found and the error names the package.</summary>
    private IEnumerable<string> Compressions => _decoders.Value.Names.Append(SatellitePackages.Bzip2).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names under which a file may lie: as it is called, or compressed.</summary>
    public IEnumerable<string> Forms(string file) => Compressions.Select(extension => file + extension).Prepend(file);

    /// <summary>The file's name without folders and without the extension of its compression.</summary>
    public string NameOf(string file) => IsCompressed(file) ? Path.GetFileNameWithoutExtension(file) : Path.GetFileName(file);

    /// <summary>Reads the rows of a file one after the other.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reader">What reads it, or null for the reader of its extension.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">Nothing reads files of that name, or the file cannot be read.</exception>
    public IAsyncEnumerable<DatasetRow> ReadAsync(string file, IRowReader? reader, CancellationToken cancellationToken) =>
        ReadAsync(file, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize), reader, cancellationToken);

    /// <summary>The same, its content from elsewhere.</summary>
    public async IAsyncEnumerable<DatasetRow> ReadAsync(
        string file, Func<Stream> open, IRowReader? reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reader ??= ReaderOf(file);
        await using Stream content = OfFile(file, open);
        await using Stream stream = Decoded(file, content);
        ByteBudget budget = BudgetOf(file, content);
        await using IAsyncEnumerator<DatasetRow> rows = OfFile(file, () => reader.ReadAsync(stream, file, cancellationToken).GetAsyncEnumerator(cancellationToken));
        while (await MoveNextAsync(file, rows, budget)) yield return rows.Current;
    }

    private bool IsCompressed(string file) => Compressions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private IRowReader ReaderOf(string file)
    {
        string extension = Path.GetExtension(NameOf(file));
        return _readers.Value.Find(extension) ?? throw Unreadable(file, extension);
    }

    private Stream Decoded(string file, Stream content)
    {
        if (!IsCompressed(file)) return content;
        string extension = Path.GetExtension(file);
        IFileDecoder decoder = _decoders.Value.Find(extension) ?? throw Unreadable(file, extension);
        return OfFile(file, () => new LimitedStream(decoder.Decode(content), BudgetOf(file, content)));
    }

    private static ByteBudget BudgetOf(string file, Stream content) =>
        new(file, (long)Math.Max(SmallBudget, content.Length * new ExtractionOptions().MaxRatio));

    private static int SizeOf(DatasetRow row) => row.Text?.Length ?? JsonMarshal.GetRawUtf8Value(row.Fields).Length;

    private static T OfFile<T>(string file, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception problem) when (IsOfTheFile(problem))
        {
            throw Unreadable(file, problem);
        }
    }

    private static async ValueTask<bool> MoveNextAsync(string file, IAsyncEnumerator<DatasetRow> rows, ByteBudget budget)
    {
        try
        {
            if (!await rows.MoveNextAsync()) return false;
            budget.Take(SizeOf(rows.Current));
            return true;
        }
        catch (Exception problem) when (IsOfTheFile(problem))
        {
            throw Unreadable(file, problem);
        }
    }

    /// <summary>Libraries check little of what they read: a damaged file ends in exceptions of any kind.</summary>
    private static bool IsOfTheFile(Exception problem) => problem is not (FathomException or OperationCanceledException or OutOfMemoryException);

    private FathomException Unreadable(string file, string extension) => SatellitePackages.Formats.TryGetValue(extension, out string? package)
        ? new($"{file}: reading '{extension}' needs the package {package}.")
        : new($"{file}: no format has the extension '{extension}'; expected {string.Join(", ", _readers.Value.Names)}, "
            + $"perhaps compressed ({string.Join(", ", _decoders.Value.Names)}).");

    private static NamedExtensions<T> ByExtension<T>(IEnumerable<T> builtIn, ExtensionSet extensions, Func<T, IReadOnlyList<string>> extensionsOf)
        where T : class => new(
            "file extension",
            builtIn.Concat(extensions.OfType<T>()).SelectMany(format => extensionsOf(format).Select(extension => (extension, format))),
            SatellitePackages.Formats,
            StringComparer.OrdinalIgnoreCase);

    private static FathomException Unreadable(string file, Exception problem) => new($"{file}: the file cannot be read: {problem.Message}", problem);
}
