using System.Runtime.CompilerServices;

namespace GptFathom.Datasets;

/// <summary>Reads a text file as one row, whose input is the text.</summary>
internal static class WholeTextReader
{
    public static IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken) =>
        DataFile.ReadAsync(file, stream => TextAsync(stream, file, fields, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Sample> TextAsync(Stream stream, string file, JsonFields fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(stream);
        yield return new Sample { Id = "", Input = await reader.ReadToEndAsync(cancellationToken), Group = fields.FileGroup, SourceFile = file, SourceLine = 1 };
    }
}
