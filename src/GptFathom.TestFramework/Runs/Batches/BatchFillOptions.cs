using GptFathom.Models.Batches;

namespace GptFathom.Runs.Batches;

/// <summary>How batches are waited for and tried again.</summary>
internal sealed record BatchFillOptions
{
    public static readonly TimeSpan DefaultPoll = TimeSpan.FromSeconds(30);

    /// <summary>Between two looks at the batches; from a second to an hour. Default: 30 seconds.</summary>
    public TimeSpan Poll { get; init; } = DefaultPoll;

    /// <summary>Whether to wait until the batches have ended; else a later call takes them up. Default true.</summary>
    public bool Wait { get; init; } = true;

    /// <summary>How often a request is sent that fails for no reason of its own; at least 1. Default 3.</summary>
    public int MostTries { get; init; } = 3;

    public BatchLimits Limits { get; init; } = new();
}
