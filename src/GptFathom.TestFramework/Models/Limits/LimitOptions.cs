namespace GptFathom.Models.Limits;

/// <summary>How much one model may be asked at a time.</summary>
internal sealed record LimitOptions
{
    /// <summary>Calls in flight at the start and at most; at least 1.</summary>
    public required int MaxConcurrency { get; init; }

    /// <summary>Calls in flight that a provider which turns calls away still gets; from 1 to <see cref="MaxConcurrency"/>.</summary>
    public int MinConcurrency { get; init; } = 1;

    /// <summary>Requests within any 60 seconds, each try counted; null for what the provider's headers say.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens of prompts and replies within any 60 seconds; null for what the provider's headers say.</summary>
    public int? TokensPerMinute { get; init; }
}
