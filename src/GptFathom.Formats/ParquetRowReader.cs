using System.Runtime.CompilerServices;
using GptFathom.Formats.Parquet;
using Parquet;
using Parquet.Serialization;

namespace GptFathom.Formats;

/// <summary>Reads Parquet files, one row group at a time.</summary>
public sealed class ParquetRowReader : IRowReader
{
    /// <inheritdoc />
    public IReadOnlyList<string> Extensions => [".parquet"];

    /// <inheritdoc />
    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ParquetLayout.Check(stream);
        int groups = await CheckedAsync(() => CountGroupsAsync(stream, cancellationToken));
        for (int group = 0; group < groups; group++)
        {
            IEnumerable<DatasetRow> rows = await CheckedAsync(() => ReadGroupAsync(stream, group, cancellationToken));
            foreach (DatasetRow row in rows) yield return row;
        }
    }

    private static async Task<int> CountGroupsAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken);
        return reader.RowGroupCount;
    }

    private static async Task<IEnumerable<DatasetRow>> ReadGroupAsync(Stream stream, int group, CancellationToken cancellationToken)
    {
        var read = await ParquetSerializer.DeserializeUntypedAsync(stream, rowGroupIndex: group, cancellationToken: cancellationToken);
        string[] columns = [.. read.Schema.Fields.Select(f => f.Name)];
        return read.Data.Select(row => DatasetRow.Of(Whole(ParquetValue.Of(row), columns)));
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
