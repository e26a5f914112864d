namespace GptFathom.Configuration;

/// <summary>Limits of one benchmark, as shares from 0 to 1; null sets none of its own.</summary>
internal sealed record BenchmarkGateSettings
{
    public double? MaxErrors { get; init; }

    /// <summary>The floor of the benchmark's score.</summary>
    public double? MinScore { get; init; }

    public double? MaxNoAnswer { get; init; }

    public double? MaxTruncated { get; init; }

    public double? MaxRefused { get; init; }
}
