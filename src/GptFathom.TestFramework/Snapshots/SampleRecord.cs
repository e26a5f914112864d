namespace GptFathom.Snapshots;

/// <summary>The line of a snapshot that belongs to one sample.</summary>
internal sealed record SampleRecord
{
    public required string Id { get; init; }

    /// <summary>Hash of the sample's own content; records pair only when it agrees.</summary>
    public required string Hash { get; init; }

    public string? Group { get; init; }

    public string? Cluster { get; init; }

    /// <summary>One a repeat, at least one.</summary>
    public required IReadOnlyList<Attempt> Attempts { get; init; }

    /// <summary>Whether any attempt failed for want of transport or infrastructure; such a sample has no score.</summary>
    public bool IsError => Attempts.Any(a => a.Outcome == Outcome.Error);

    /// <summary>Mean over the attempts, or null for an errored sample.</summary>
    public double? Score => IsError ? null : Attempts.Average(a => a.Score!.Value);

    /// <summary>The first attempt that did not end Answered decides; Error before all others.</summary>
    public Outcome Outcome => IsError
        ? Outcome.Error
        : Attempts.FirstOrDefault(a => a.Outcome != Outcome.Answered)?.Outcome ?? Outcome.Answered;
}
