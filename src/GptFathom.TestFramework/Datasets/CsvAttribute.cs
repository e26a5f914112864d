using GptFathom.Datasets;

namespace GptFathom;

/// <summary>
/// Samples from comma- or tab-separated values. Quoted fields may hold line breaks; in a <c>.tsv</c> a quote is a character like any other. Every row has as
/// many columns as the first. A column without a name of its own goes by its index from 0.
/// </summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class CsvAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    /// <summary>Whether the first row names the columns. Default true.</summary>
    public bool HasHeader { get; set; } = true;

    /// <summary>The columns' names in files that have no header. Default: none.</summary>
    public string[] Columns { get; set; } = [];

    /// <inheritdoc />
    protected override IRowReader Reader => new CsvRowReader(HasHeader, Columns);
}
