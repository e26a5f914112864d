using System.Text.Json.Serialization;

namespace GptFathom.Datasets.Download;

/// <summary>Formats of archives.</summary>
internal enum ArchiveFormat
{
    [JsonStringEnumMemberName("zip")]
    Zip,

    [JsonStringEnumMemberName("tar")]
    Tar,

    /// <summary>A gzip-compressed tar.</summary>
    [JsonStringEnumMemberName("tar.gz")]
    TarGzip,
}
