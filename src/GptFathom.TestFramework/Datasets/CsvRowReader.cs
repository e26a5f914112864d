using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;

namespace GptFathom.Datasets;

/// <summary>Reads comma- and tab-separated values as a stream. A malformed row is one message with file and line.</summary>
/// <param name="hasHeader">Whether the first row names the columns, where <paramref name="names"/> does not.</param>
/// <param name="names">The columns' names in a file without a header; else none.</param>
internal sealed class CsvRowReader(bool hasHeader, IReadOnlyList<string> names) : IRowReader
{
    private const string Tabs = ".tsv";

    public CsvRowReader()
        : this(hasHeader: true, [])
    {
    }

    public IReadOnlyList<string> Extensions => [".csv", Tabs];

    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using CsvReader rows = CsvReader.Create(stream, Layout(file));
        string[]? columns = names.Count > 0 ? NamesOf(names) : null;
        while (await rows.ReadAsync(cancellationToken))
        {
            RowPlace place = new(file, (int)rows.LineNumber);
            string[] row = rows.Current.ToArray();
            bool isHeader = columns is null && hasHeader;
            columns ??= NamesOf(hasHeader ? row : new string[row.Length]);
            if (!isHeader) yield return DatasetRow.Of(place.Read(() => Fields(columns, row))) with { Line = place.Line };
        }
    }

    private static CsvReaderOptions Layout(string file)
    {
        bool isTabs = IsTabs(file) || IsTabs(Path.GetFileNameWithoutExtension(file));
        return new CsvReaderOptions
        {
            Separator = isTabs ? '\t' : ',',
            Mode = isTabs ? CsvMode.NoEscape : CsvMode.Rfc4180,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = row => Reject(file, row),
        };
    }

    private static bool IsTabs(string file) => file.EndsWith(Tabs, StringComparison.OrdinalIgnoreCase);

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
