using GptFathom.Datasets;
using GptFathom.Formats;

namespace GptFathom.Satellites.Tests.Support;

/// <summary>Data files in the formats of GptFathom.Formats, as a test application that refers to it reads them.</summary>
internal static class FormatFiles
{
    public static IDataFiles In(string folder) => new DataFolders([folder], new ExtensionSet([typeof(ArrowRowReader), typeof(ParquetRowReader), typeof(Bzip2Decoder)]));
}
