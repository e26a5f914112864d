namespace GptFathom;

/// <summary>What came of one request of a batch.</summary>
/// <param name="RequestId">The id that the request was written with.</param>
public sealed record BatchResult(string RequestId)
{
    /// <summary>Gets the body of the reply, which <see cref="IBatchClient.ReadAsync"/> reads; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Reply { get; init; }

    /// <summary>
    /// Gets what a failure means; null for a reply. <see cref="FailureKind.Refused"/> is final, <see cref="FailureKind.Filtered"/> is a reply without text.
    /// </summary>
    public FailureKind? Failure { get; init; }

    /// <summary>Gets why there is no reply; null for a reply.</summary>
    public string? Cause { get; init; }
}
