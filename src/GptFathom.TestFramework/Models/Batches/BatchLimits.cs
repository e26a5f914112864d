namespace GptFathom.Models.Batches;

/// <summary>What a batch may hold, and what is taken of one: https://platform.openai.com/docs/guides/batch.</summary>
internal sealed record BatchLimits
{
    /// <summary>Requests of one batch; at least 1.</summary>
    public int Requests { get; init; } = 50_000;

    /// <summary>Bytes of the requests of one batch.</summary>
    public long Bytes { get; init; } = 200_000_000;

    /// <summary>Bytes of one line of a result; what is longer is cut, and so is no result.</summary>
    public int LineBytes { get; init; } = 16_000_000;

    /// <summary>Bytes of one file of results.</summary>
    public long ResultBytes { get; init; } = 8_000_000_000;
}
