using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads the array of a JSON file as a stream.</summary>
internal static class JsonArrayReader
{
    public static IAsyncEnumerable<Sample> ReadAsync(string file, string property, JsonFields fields, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => SamplesAsync(stream, file, property, fields, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Sample> SamplesAsync(
        Stream stream, string file, string property, JsonFields fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonArrayItems items = new(stream, property);
        for (int number = 1; await NextAsync(items, file, cancellationToken) is { } item; number++)
        {
            RowPlace place = new(file, number, IsLine: false);
            using (item) yield return place.Read(() => Keyed(fields.ToSample(item.RootElement, place), items.Key, fields.FileGroup));
        }
    }

    /// <summary>The values of an object go by the names of its properties where they have no ids.</summary>
    private static Sample Keyed(Sample row, string? key, string? fileGroup) =>
        key is null || row.Id.Length > 0 ? row : row with { Id = fileGroup is not null && row.Group == fileGroup ? $"{fileGroup}/{key}" : key };

    private static async ValueTask<JsonDocument?> NextAsync(JsonArrayItems items, string file, CancellationToken cancellationToken)
    {
        try
        {
            return await items.NextAsync(cancellationToken);
        }
        catch (JsonException problem)
        {
            throw new FathomException(
                $"{file}({problem.LineNumber + 1},{problem.BytePositionInLine + 1}): expected an array of JSON objects; {JsonLinesReader.Reason(problem)}", problem);
        }
        catch (FormatException problem)
        {
            throw new FathomException($"{file}: {problem.Message}.", problem);
        }
    }
}
