namespace GptFathom.Commands.Planning;

/// <summary>What one benchmark would ask.</summary>
internal sealed record BenchmarkPlan
{
    public required string Id { get; init; }

    public required int Samples { get; init; }

    /// <summary>Calls that the store replies to.</summary>
    public required long Stored { get; init; }

    /// <summary>The candidate first.</summary>
    public required IReadOnlyList<ModelPlan> Models { get; init; }

    /// <summary>What is not known, and how it was reckoned.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
