using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>What the gate judges for one benchmark.</summary>
internal sealed record GateInput
{
    public required string Benchmark { get; init; }

    public required string Capability { get; init; }

    /// <summary>The accepted run, or null.</summary>
    public BenchmarkRun? Baseline { get; init; }

    /// <summary>The run under test; null when it never came about.</summary>
    public BenchmarkRun? Candidate { get; init; }

    /// <summary>What its gate allows; where they say nothing, the policy of the run does.</summary>
    public GateLimits Limits { get; init; } = GateLimits.None;

    /// <summary>Why baseline and candidate must not be compared (which settings differ), or null. Such a benchmark belongs to no family.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why the candidate's run has no end (cancelled, budget), or null.</summary>
    public string? Incompletion { get; init; }

    /// <summary>What part of the benchmark was run, in words; null for all of it.</summary>
    public string? Extent { get; init; }

    /// <summary>Whether the benchmark belongs to the family of tests, whatever comes of it.</summary>
    public bool IsComparable => Baseline is not null && Refusal is null;
}
