namespace GptFathom;

/// <summary>A batch as its provider tells of it.</summary>
public sealed record BatchStatus
{
    /// <summary>Gets the provider's id of the batch.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the state in the provider's word.</summary>
    public required string State { get; init; }

    /// <summary>Indicates whether nothing more will happen to the batch.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Indicates whether the batch was refused as a whole, so that none of its requests was made; <see cref="Errors"/> says why.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Gets the id of the file of replies; null while there is none.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Gets the id of the file of requests that failed; null while there is none.</summary>
    public string? ErrorFile { get; init; }

    /// <summary>Gets the number of requests that are done, well or not.</summary>
    public int Done { get; init; }

    /// <summary>Gets why the batch was refused.</summary>
    public IReadOnlyList<BatchError> Errors { get; init; } = [];
}
