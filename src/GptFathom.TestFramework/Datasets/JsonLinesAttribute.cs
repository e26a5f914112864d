using GptFathom.Datasets;

namespace GptFathom;

/// <summary>Samples from JSON Lines: one object a line, blank lines ignored.</summary>
/// <example>
/// <code>
/// [JsonLines("data/tickets-*.jsonl", Input = "ticket.text", Target = "queue", Id = "number", Group = "language")]
/// </code>
/// </example>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class JsonLinesAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    /// <inheritdoc />
    protected override IRowReader Reader => new JsonLinesRowReader();
}
