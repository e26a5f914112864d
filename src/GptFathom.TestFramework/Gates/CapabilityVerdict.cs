namespace GptFathom.Gates;

/// <summary>The verdict on one capability: the mean of its benchmarks.</summary>
internal sealed record CapabilityVerdict : Judgement
{
    /// <summary>The benchmarks judged.</summary>
    public required IReadOnlyList<string> Benchmarks { get; init; }

    /// <summary>Its other benchmarks: incomplete, or without anything to compare with.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
