using System.Runtime.CompilerServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace GptFathom.Datasets;

/// <summary>Reads an Arrow IPC stream, one record batch at a time.</summary>
internal static class ArrowRows
{
    public static IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => SamplesAsync(stream, file, fields, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Sample> SamplesAsync(
        Stream stream, string file, JsonFields fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using ArrowStreamReader reader = new(stream);
        int number = 0;
        while (await NextAsync(reader, cancellationToken) is { } batch)
        {
            using (batch)
            {
                for (int row = 0; row < batch.Length; row++)
                {
                    RowPlace place = new(file, ++number, IsLine: false);
                    yield return place.Read(() => fields.ToSample(Fields(batch, row), place));
                }
            }
        }
    }

    private static async ValueTask<RecordBatch?> NextAsync(ArrowStreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextRecordBatchAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or IOException))
        {
            // The library checks little of what it reads: offsets of a damaged file end in exceptions of many kinds.
            throw new InvalidDataException($"expected an Arrow IPC stream; {problem.Message}", problem);
        }
    }

    private static Dictionary<string, object?> Fields(RecordBatch batch, int row)
    {
        try
        {
            return batch.Schema.FieldsList.Index().ToDictionary(f => f.Item.Name, f => ArrowValue.Of(batch.Column(f.Index), row));
        }
        catch (Exception problem) when (problem is ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"expected columns of different names, with values within them; {problem.Message}", problem);
        }
    }
}
