using System.IO.Compression;

namespace GptFathom.Datasets;

internal sealed class GzipDecoder : IFileDecoder
{
    public string Extension => ".gz";

    public Stream Decode(Stream compressed) => new GZipStream(compressed, CompressionMode.Decompress);
}
