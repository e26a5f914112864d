namespace GptFathom;

/// <summary>
/// Samples from files of any format, told by the files' extensions: JSON Lines, JSON, CSV, TSV, plain text (a file is one row), and those of the readers that
/// the test assembly names, such as Parquet and Arrow of the package GptFathom.Formats.
/// </summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
/// <example><code>[Rows("tickets/train.parquet", Input = "question", Target = "answer")]</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RowsAttribute(string path, params string[] more) : FileDatasetAttribute(path, more);
