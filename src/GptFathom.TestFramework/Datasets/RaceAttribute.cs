using System.Runtime.CompilerServices;

namespace GptFathom.Datasets;

/// <summary>
/// Samples from RACE documents, one JSON document a file as they are distributed (<c>test/middle/*.txt</c>), or one a line (<c>.jsonl</c>). Each question is a
/// sample: its input is the article, a blank line and the question, its cluster the article's id.
/// </summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RaceAttribute(string path) : DatasetAttribute
{
    /// <summary>Path relative to the project's or the data folder.</summary>
    public string Path { get; } = path;

    /// <inheritdoc />
    public override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (string file in files.FindAll(Path))
        {
            await foreach (Sample sample in RaceReader.ReadAsync(file, cancellationToken)) yield return sample;
        }
    }
}
