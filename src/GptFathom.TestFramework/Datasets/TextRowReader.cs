using System.Runtime.CompilerServices;

namespace GptFathom.Datasets;

/// <summary>Reads a text file as one row, whose input is the text.</summary>
internal sealed class TextRowReader : IRowReader
{
    public IReadOnlyList<string> Extensions => [".txt"];

    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(stream);
        yield return new DatasetRow { Text = await reader.ReadToEndAsync(cancellationToken), Line = 1 };
    }
}
