namespace GptFathom.Tests.Datasets.Download;

/// <summary>How a server replies to one request.</summary>
internal sealed record FileReply
{
    public int Status { get; init; } = 200;

    /// <summary>Name of the content, quotes included; null for none.</summary>
    public string? Tag { get; init; } = "\"v1\"";

    public bool HasRanges { get; init; } = true;

    /// <summary>Bytes of the body after which the connection ends, short of the announced length.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether the reply is left open after what was sent.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether the length is not announced.</summary>
    public bool IsChunked { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
