namespace GptFathom.Datasets;

/// <summary>The format of a file of rows, told from its name.</summary>
internal static class RowFormat
{
    /// <param name="file">The file.</param>
    /// <param name="columns">The columns' names in a CSV file without a header; else none.</param>
    /// <param name="fields">Which field is what.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">The name tells no format, or the file cannot be read.</exception>
    public static IAsyncEnumerable<Sample> ReadAsync(string file, IReadOnlyList<string> columns, JsonFields fields, CancellationToken cancellationToken) =>
        Path.GetExtension(DataFile.NameOf(file)).ToLowerInvariant() switch
        {
            ".jsonl" => JsonLinesReader.ReadAsync(file, fields, cancellationToken),
            ".json" => JsonArrayReader.ReadAsync(file, "", fields, cancellationToken),
            ".csv" or ".tsv" => CsvRows.ReadAsync(file, columns.Count == 0, columns, fields, cancellationToken),
            ".arrow" => ArrowRows.ReadAsync(file, fields, cancellationToken),
            ".parquet" => ParquetRows.ReadAsync(file, fields, cancellationToken),
            ".txt" => WholeTextReader.ReadAsync(file, fields, cancellationToken),
            _ => throw new FathomException($"{file}: the name tells no format; expected .jsonl, .json, .csv, .tsv, .arrow, .parquet or .txt, perhaps compressed (.gz, .bz2)."),
        };
}
