namespace GptFathom.Models.Retries;

/// <summary>How a call that failed is tried again.</summary>
internal sealed record RetryOptions
{
    /// <summary>How many tries follow the first; 0 for none.</summary>
    public int MaxRetries { get; init; } = ModelOptions.DefaultMaxRetries;

    /// <summary>For each try.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(ModelOptions.DefaultTimeoutSeconds);

    /// <summary>Before the second try, on average; it doubles with each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait of our own is longer.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A provider that wants to be left alone for longer is not asked again.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>So many calls in a row that fail after their retries end the run; at least 1.</summary>
    public int BreakAfter { get; init; } = ModelOptions.DefaultBreakAfter;
}
