namespace GptFathom.Commands;

/// <summary>What <c>compare</c> was asked for.</summary>
internal sealed record CompareRequest
{
    public required string Baseline { get; init; }

    public required string Candidate { get; init; }

    public string? Runs { get; init; }

    public bool ByGroup { get; init; }

    public string? Benchmark { get; init; }

    public IReadOnlyCollection<string> Across { get; init; } = [];

    public bool IsStrict { get; init; }

    public string? Json { get; init; }

    public string? Profile { get; init; }
}
