using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GptFathom.Datasets;

/// <summary>Reads JSON Lines as a stream. A malformed line is one message with file, line and column.</summary>
internal sealed class JsonLinesRowReader : IRowReader
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\f\v"u8);

    public IReadOnlyList<string> Extensions => [".jsonl"];

    public IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, CancellationToken cancellationToken) => Rows(stream, file).ToAsyncEnumerable();

    /// <summary>As bytes, because a text of its own for each line takes as long as all the rest.</summary>
    private static IEnumerable<DatasetRow> Rows(Stream stream, string file)
    {
        int number = 0;
        foreach ((ReadOnlyMemory<byte> bytes, _, _) in ByteLines.Read(stream))
        {
            ReadOnlyMemory<byte> line = ++number == 1 && bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            if (!line.Span.ContainsAnyExcept(Blanks)) continue;
            using JsonDocument row = Parse(file, number, line);
            yield return new DatasetRow(row.RootElement) { Line = number };
        }
    }

    private static JsonDocument Parse(string file, int line, ReadOnlyMemory<byte> text)
    {
        try
        {
            // A text has a replacement for bytes that are no UTF-8.
            return Utf8.IsValid(text.Span) ? JsonDocument.Parse(text) : JsonDocument.Parse(Encoding.UTF8.GetString(text.Span));
        }
        catch (JsonException problem)
        {
            throw new FathomException(
                $"{file}({line},{(problem.BytePositionInLine ?? 0) + 1}): expected one JSON object on the line; {JsonValues.Reason(problem)}", problem);
        }
    }
}
