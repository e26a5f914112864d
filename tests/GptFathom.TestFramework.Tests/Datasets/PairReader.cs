using System.Runtime.CompilerServices;

namespace GptFathom.Tests.Datasets;

/// <summary>The row format of docs/extending-formats.md: a question and an answer on each line, parted by an equals sign.</summary>
public sealed class PairReader : IRowReader
{
    public IReadOnlyList<string> Extensions => [".pairs"];

    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(stream);
        for (int line = 1; await reader.ReadLineAsync(cancellationToken) is { } text; line++)
        {
            if (text.Split('=') is not [{ } question, { } answer]) throw new FathomException($"{file}({line}): expected 'question=answer'.");
            yield return DatasetRow.Of(new Dictionary<string, object?> { ["input"] = question, ["target"] = answer }) with { Line = line };
        }
    }
}
