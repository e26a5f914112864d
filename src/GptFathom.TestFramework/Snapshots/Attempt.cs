using System.Collections.ObjectModel;

namespace GptFathom.Snapshots;

/// <summary>One repeat of one sample: what the model said and what that was worth.</summary>
internal sealed record Attempt
{
    public required Outcome Outcome { get; init; }

    /// <summary>From 0 to 1; null exactly when <see cref="Outcome"/> is <see cref="Outcome.Error"/>.</summary>
    public double? Score { get; init; }

    /// <summary>What further metrics say, by their ids, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Also { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>What extraction found, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The raw output of each call, in the order of the calls.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Hashes of the outputs, in their place, where the snapshot does not keep the outputs themselves.</summary>
    public IReadOnlyList<string> OutputHashes { get; init; } = [];

    /// <summary>Why the attempt is an error; shown, but never part of a snapshot (it may name hosts).</summary>
    public string? Cause { get; init; }

    public string? FinishReason { get; init; }

    public TokenUsage? Tokens { get; init; }

    /// <summary>Hashes of the requests, so that a changed prompt in a user's own body is seen.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
}
