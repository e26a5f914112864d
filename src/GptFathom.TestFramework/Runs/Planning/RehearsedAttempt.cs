using GptFathom.Models.Rehearsing;

namespace GptFathom.Runs.Planning;

/// <summary>What one attempt at one sample would ask.</summary>
internal sealed record RehearsedAttempt
{
    public required Sample Sample { get; init; }

    /// <summary>Index of the repeat of the sample, from 0.</summary>
    public required int Repeat { get; init; }

    /// <summary>How many calls the store replied to.</summary>
    public int Stored { get; init; }

    /// <summary>The first calls that the store has no reply to; what follows on their replies is not known.</summary>
    public IReadOnlyList<MissingCall> Missing { get; init; } = [];

    /// <summary>Why it is not known what the attempt would ask, or null.</summary>
    public string? Problem { get; init; }
}
