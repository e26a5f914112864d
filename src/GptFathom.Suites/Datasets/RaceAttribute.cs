using System.Runtime.CompilerServices;
using GptFathom.Datasets;

namespace GptFathom.Suites.Datasets;

/// <summary>
/// Samples from RACE documents, one JSON document a file as they are distributed (<c>test/middle/*.txt</c>), or one a line (<c>.jsonl</c>). Each question is a
/// sample: its input is the article, a blank line and the question, its cluster the article's id.
/// </summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RaceAttribute(string path, params string[] more) : DatasetAttribute
{
    /// <summary>Paths relative to the project's or the data folder; read in this order.</summary>
    public IReadOnlyList<string> Paths { get; private init; } = [path, .. more];

    /// <inheritdoc />
    public override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (string file in Paths.SelectMany(files.FindAll))
        {
            await foreach (DatasetRow document in files.ReadRowsAsync(file, new JsonLinesRowReader(), cancellationToken))
            {
                RowPlace place = new(file, document.Line);
                foreach (Sample question in place.Read(() => RaceDocument.Questions(document.Fields, place))) yield return question;
            }
        }
    }

    /// <inheritdoc />
    public override bool IsPresent(IDataFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Paths.All(files.Contains);
    }

    /// <inheritdoc />
    internal override DatasetAttribute At(IReadOnlyList<string> paths) => new RaceAttribute("") { Paths = paths };
}
