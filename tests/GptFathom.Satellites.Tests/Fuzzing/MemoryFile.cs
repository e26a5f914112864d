using GptFathom.Datasets;
using GptFathom.Formats;

namespace GptFathom.Satellites.Tests.Fuzzing;

/// <summary>A data file that is nowhere but in memory.</summary>
internal sealed class MemoryFile(string name, byte[] content) : IDataFiles
{
    private static readonly FileFormats Formats = new(new ExtensionSet([typeof(ArrowRowReader), typeof(ParquetRowReader), typeof(Bzip2Decoder)]));

    public string Find(string path) => name;

    public IReadOnlyList<string> FindAll(string path) => [name];

    public bool Contains(string path) => true;

    public string NameOf(string file) => Formats.NameOf(file);

    public IAsyncEnumerable<DatasetRow> ReadRowsAsync(string file, IRowReader? reader, CancellationToken cancellationToken) =>
        Formats.ReadAsync(file, () => new MemoryStream(content), reader, cancellationToken);
}
