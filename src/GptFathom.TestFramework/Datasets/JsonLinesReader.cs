using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads JSON Lines as a stream. A malformed line is one message with file, line and column.</summary>
internal static class JsonLinesReader
{
    public static async IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        int line = 0;
        await foreach (string text in ReadLinesAsync(file, cancellationToken))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text)) yield return Parse(file, line, text, row => fields.ToSample(row, file, line));
        }
    }

    /// <summary>Parses one line and turns it into <typeparamref name="T"/>.</summary>
    /// <exception cref="FathomException">The line is not JSON, or <paramref name="convert"/> found something else than it expected.</exception>
    public static T Parse<T>(string file, int line, string text, Func<JsonElement, T> convert)
    {
        try
        {
            using JsonDocument row = JsonDocument.Parse(text);
            return convert(row.RootElement);
        }
        catch (JsonException problem)
        {
            throw new FathomException($"{file}({line},{(problem.BytePositionInLine ?? 0) + 1}): expected one JSON object on the line; {Reason(problem)}", problem);
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            throw new FathomException($"{file}({line}): {problem.Message}.", problem);
        }
    }

    /// <summary>The lines of a plain or gzip text file.</summary>
    /// <exception cref="FathomException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<string> ReadLinesAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = Open(file);
        while (await ReadLineAsync(file, reader, cancellationToken) is { } text) yield return text;
    }

    private static StreamReader Open(string file)
    {
        try
        {
            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, problem);
        }
    }

    private static async ValueTask<string?> ReadLineAsync(string file, StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw Unreadable(file, problem);
        }
    }

    private static FathomException Unreadable(string file, Exception problem) => new($"{file}: the file cannot be read: {problem.Message}", problem);

    private static string Reason(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? problem.Message : problem.Message[..position];
    }
}
