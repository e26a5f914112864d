using GptFathom.Datasets;

namespace GptFathom;

/// <summary>
/// Worked examples shown before the question. Where no field is named here, the files are read as the dataset's are; else their names tell the format, as for
/// <see cref="RowsAttribute"/>. Exemplars that have groups serve the questions of their own group only.
/// They never come from the evaluated items. On a class they hold for its benchmarks that declare none of their own.
/// </summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ExemplarsAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    /// <summary>For <see cref="Shots"/>: as many as there are.</summary>
    public const int All = -1;

    /// <summary>How many are shown: the first of the files, or of the group, and all of them always. At least 1; default 1.</summary>
    public int Shots { get; set; } = 1;

    /// <summary>Whether the exemplars reason step by step before they answer; the options of questions are then shown in the dataset's order. Default false.</summary>
    public bool ChainOfThought { get; set; }

    /// <summary>The columns' names in CSV files that have no header. Default: none, the first row names them.</summary>
    public string[] Columns { get; set; } = [];

    private protected override string DefaultInput => "question";

    private protected override string DefaultTarget => "answer";

    /// <inheritdoc />
    protected override IRowReader? Reader => Columns.Length > 0 ? new CsvRowReader(hasHeader: false, Columns) : null;
}
