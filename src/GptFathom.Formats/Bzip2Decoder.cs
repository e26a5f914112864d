using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace GptFathom.Formats;

/// <summary>Decompresses bzip2, also where several files were joined.</summary>
public sealed class Bzip2Decoder : IFileDecoder
{
    /// <inheritdoc />
    public string Extension => ".bz2";

    /// <inheritdoc />
    public Stream Decode(Stream compressed) => BZip2Stream.Create(compressed, CompressionMode.Decompress, decompressConcatenated: true);
}
