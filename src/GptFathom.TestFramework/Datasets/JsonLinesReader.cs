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
            if (!string.IsNullOrWhiteSpace(text)) yield return Parse(file, line, text, row => fields.ToSample(row, new RowPlace(file, line)));
        }
    }

    /// <summary>Parses one line and turns it into <typeparamref name="T"/>.</summary>
    /// <exception cref="FathomException">The line is not JSON, or <paramref name="convert"/> found something else than it expected.</exception>
    public static T Parse<T>(string file, int line, string text, Func<JsonElement, T> convert)
    {
        try
        {
            using JsonDocument row = JsonDocument.Parse(text);
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
