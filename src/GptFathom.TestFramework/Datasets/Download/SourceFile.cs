namespace GptFathom.Datasets.Download;

/// <summary>A file at its official address: one of the dataset's, or an archive with some of them.</summary>
internal sealed record SourceFile
{
    /// <summary>Where it goes below the data folder; null for an archive.</summary>
    public string? Path { get; init; }

    public required Uri Url { get; init; }

    /// <summary>SHA-256 of the content as served, 64 hexadecimal digits; null where none is known.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Git's own id of the content, 40 hexadecimal digits, where a repository vouches for a file whose SHA-256 is not known.</summary>
    public string? GitBlob { get; init; }

    /// <summary>Bytes as served; null where not known.</summary>
    public required long? Size { get; init; }

    /// <summary>Format of an archive, or null.</summary>
    public ArchiveFormat? Format { get; init; }

    /// <summary>What is taken out of an archive.</summary>
    public IReadOnlyList<ExtractRule> Extract { get; init; } = [];

    /// <summary>What it is called in messages.</summary>
    public string Name => Path ?? Url.Segments[^1];

    /// <summary>What its content is checked against, or null where nothing is pinned.</summary>
    public Checksum? Checksum => (Sha256, GitBlob) switch
    {
        ({ } hash, _) => new Checksum(ChecksumKind.Sha256, hash),
        (_, { } hash) => new Checksum(ChecksumKind.GitBlob, hash),
        _ => null,
    };
}
