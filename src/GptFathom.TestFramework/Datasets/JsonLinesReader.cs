using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads JSON Lines as a stream. A malformed line is one message with file, line and column.</summary>
internal static class JsonLinesReader
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\f\v"u8);

    public static IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken = default) =>
        DataFile.ReadAsync(file, stream => Samples(stream, file, fields).ToAsyncEnumerable(), cancellationToken);

    /// <summary>Parses one line and turns it into <typeparamref name="T"/>.</summary>
    /// <exception cref="FathomException">The line is not JSON, or <paramref name="convert"/> found something else than it expected.</exception>
    public static T Parse<T>(string file, int line, string text, Func<JsonElement, T> convert) => Parse(file, line, Encoding.UTF8.GetBytes(text), convert);

    /// <summary>As bytes, because a text of its own for each line takes as long as all the rest.</summary>
    private static IEnumerable<Sample> Samples(Stream stream, string file, JsonFields fields)
    {
        int number = 0;
        foreach ((ReadOnlyMemory<byte> bytes, _, _) in ByteLines.Read(stream))
        {
            ReadOnlyMemory<byte> line = ++number == 1 && bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            if (line.Span.ContainsAnyExcept(Blanks)) yield return Parse(file, number, line, row => fields.ToSample(row, new RowPlace(file, number)));
        }
    }

    private static T Parse<T>(string file, int line, ReadOnlyMemory<byte> text, Func<JsonElement, T> convert)
    {
        try
        {
            // A text has a replacement for bytes that are no UTF-8.
            using JsonDocument row = Utf8.IsValid(text.Span) ? JsonDocument.Parse(text) : JsonDocument.Parse(Encoding.UTF8.GetString(text.Span));
            return new RowPlace(file, line).Read(() => convert(row.RootElement));
        }
        catch (JsonException problem)
        {
            throw new FathomException($"{file}({line},{(problem.BytePositionInLine ?? 0) + 1}): expected one JSON object on the line; {Reason(problem)}", problem);
        }
    }

    /// <summary>The lines of a text file, plain or compressed.</summary>
    /// <exception cref="FathomException">The file cannot be read.</exception>
    public static IAsyncEnumerable<string> ReadLinesAsync(string file, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => LinesAsync(stream, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<string> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } text) yield return text;
    }

    /// <summary>What is wrong with a JSON text, without the place that follows it.</summary>
    public static string Reason(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? problem.Message : problem.Message[..position];
    }
}
