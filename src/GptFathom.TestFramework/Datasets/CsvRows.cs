using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;

namespace GptFathom.Datasets;

/// <summary>Reads comma- and tab-separated values as a stream. A malformed row is one message with file and line.</summary>
internal static class CsvRows
{
    public static IAsyncEnumerable<Sample> ReadAsync(
        string file, bool hasHeader, IReadOnlyList<string> names, JsonFields fields, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => SamplesAsync(stream, file, hasHeader, names, fields, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Sample> SamplesAsync(
        Stream stream, string file, bool hasHeader, IReadOnlyList<string> names, JsonFields fields,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using CsvReader rows = CsvReader.Create(stream, Layout(file));
        string[]? columns = names.Count > 0 ? NamesOf(names) : null;
        while (await rows.ReadAsync(cancellationToken))
        {
            RowPlace place = new(file, (int)rows.LineNumber);
            string[] row = rows.Current.ToArray();
            bool isHeader = columns is null && hasHeader;
            columns ??= NamesOf(hasHeader ? row : new string[row.Length]);
            if (!isHeader) yield return place.Read(() => fields.ToSample(Fields(columns, row), place));
        }
    }

    private static CsvReaderOptions Layout(string file)
    {
        bool isTabs = DataFile.NameOf(file).EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return new CsvReaderOptions
        {
            Separator = isTabs ? '\t' : ',',
            Mode = isTabs ? CsvMode.NoEscape : CsvMode.Rfc4180,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = row => Reject(file, row),
        };
    }

    /// <summary>A quote within a field that does not start with one is text, as other readers take it.</summary>
    private static void Reject(string file, CsvMalformedRecord row)
    {
        if (row.Reason is not CsvMalformedReason.StrayQuote)
            throw new FathomException($"{file}({row.LineNumber}): a field that starts with a quote is not closed, or goes on after its closing quote.");
    }

    private static string[] NamesOf(IReadOnlyList<string> names) =>
        [.. names.Select((n, i) => string.IsNullOrEmpty(n) || names.Take(i).Contains(n) ? i.ToString(CultureInfo.InvariantCulture) : n)];

    private static Dictionary<string, object?> Fields(string[] columns, string[] row) =>
        columns.Length == row.Length
            ? columns.Zip(row).ToDictionary(c => c.First, c => (object?)c.Second)
            : throw new FormatException($"expected {columns.Length} columns, found {row.Length}");
}
