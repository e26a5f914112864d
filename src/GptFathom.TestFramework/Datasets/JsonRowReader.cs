using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>Reads the array of a JSON file as a stream.</summary>
/// <param name="property">The property that holds the array, as <see cref="JsonAttribute.Property"/> says.</param>
internal sealed class JsonRowReader(string property = "") : IRowReader
{
    public IReadOnlyList<string> Extensions => [".json"];

    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonArrayItems items = new(stream, property);
        while (await NextAsync(items, file, cancellationToken) is { } item)
        {
            using (item) yield return new DatasetRow(item.RootElement) { Key = items.Key };
        }
    }

    private static async ValueTask<JsonDocument?> NextAsync(JsonArrayItems items, string file, CancellationToken cancellationToken)
    {
        try
        {
            return await items.NextAsync(cancellationToken);
        }
        catch (JsonException problem)
        {
            throw new FathomException(
                $"{file}({problem.LineNumber + 1},{problem.BytePositionInLine + 1}): expected an array of JSON objects; {JsonValues.Reason(problem)}", problem);
        }
        catch (FormatException problem)
        {
            throw new FathomException($"{file}: {problem.Message}.", problem);
        }
    }
}
