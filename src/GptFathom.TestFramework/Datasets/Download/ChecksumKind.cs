namespace GptFathom.Datasets.Download;

/// <summary>How a content is named by its bytes.</summary>
internal enum ChecksumKind
{
    /// <summary>FIPS 180-4.</summary>
    Sha256,

    /// <summary>Git's object id of a file: SHA-1 of <c>blob LENGTH\0</c> and the content.</summary>
    GitBlob,
}
