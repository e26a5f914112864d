using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Serialization;

namespace GptFathom.Datasets;

/// <summary>Reads a Parquet file, one row group at a time.</summary>
internal static class ParquetRows
{
    public static IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => SamplesAsync(stream, file, fields, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Sample> SamplesAsync(
        Stream stream, string file, JsonFields fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int number = 0;
        int groups = await CheckedAsync(() => CountGroupsAsync(stream, cancellationToken));
        for (int group = 0; group < groups; group++)
        {
            IEnumerable<Dictionary<string, object?>> rows = await CheckedAsync(() => ReadGroupAsync(stream, group, cancellationToken));
            foreach (Dictionary<string, object?> row in rows)
            {
                RowPlace place = new(file, ++number, IsLine: false);
                yield return place.Read(() => fields.ToSample(row, place));
            }
        }
    }

    private static async Task<int> CountGroupsAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken);
        return reader.RowGroupCount;
    }

    private static async Task<IEnumerable<Dictionary<string, object?>>> ReadGroupAsync(Stream stream, int group, CancellationToken cancellationToken)
    {
        var read = await ParquetSerializer.DeserializeUntypedAsync(stream, rowGroupIndex: group, cancellationToken: cancellationToken);
        string[] columns = [.. read.Schema.Fields.Select(f => f.Name)];
        return read.Data.Select(row => Whole(ParquetValue.Of(row), columns));
    }

    /// <summary>A row with all columns: the library leaves structures out that are null.</summary>
    private static Dictionary<string, object?> Whole(Dictionary<string, object?> row, string[] columns)
    {
        foreach (string column in columns) row.TryAdd(column, null);
        return row;
    }

    private static async Task<T> CheckedAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or IOException))
        {
            // The library checks little of what it reads: a damaged file ends in exceptions of many kinds.
            throw new InvalidDataException($"expected a Parquet file; {problem.Message}", problem);
        }
    }
}
