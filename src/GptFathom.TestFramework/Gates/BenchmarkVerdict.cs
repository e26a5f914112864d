namespace GptFathom.Gates;

/// <summary>The verdict on one benchmark.</summary>
internal sealed record BenchmarkVerdict : Judgement
{
    public required string Capability { get; init; }

    /// <summary>What part of the benchmark was run by intent, in words; null for all of it.</summary>
    public string? Extent { get; init; }

    /// <summary>Mean over all pairs alike; differs from the score where groups differ in size.</summary>
    public double? MicroBaseline { get; init; }

    /// <inheritdoc cref="MicroBaseline"/>
    public double? MicroCandidate { get; init; }

    /// <summary>Sorted by id (ordinal); empty where no sample has a group.</summary>
    public IReadOnlyList<GroupVerdict> Groups { get; init; } = [];

    /// <summary>Of all samples of the run; null without one.</summary>
    public OutcomeCounts? BaselineOutcomes { get; init; }

    /// <inheritdoc cref="BaselineOutcomes"/>
    public OutcomeCounts? CandidateOutcomes { get; init; }

    /// <summary>Samples that only the candidate has.</summary>
    public NameList Added { get; init; } = NameList.Empty;

    /// <summary>Samples that only the baseline has.</summary>
    public NameList Removed { get; init; } = NameList.Empty;

    /// <summary>Samples whose content differs.</summary>
    public NameList Changed { get; init; } = NameList.Empty;

    /// <summary>The pairs whose score changed, sorted by id (ordinal).</summary>
    public IReadOnlyList<SampleChange> Changes { get; init; } = [];
}
