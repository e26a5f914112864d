using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>An attempt with the score that the body gave it, or none for an error.</summary>
internal sealed record ScoredAttempt(Score? Score, Attempt Attempt)
{
    /// <summary>The same without keys in what the body threw or said. The model's outputs have none: see <see cref="CompletionStore"/>.</summary>
    public ScoredAttempt Without(KeyRedaction keys) => new(
        Score is { } score && score.Explanation is { } explanation ? score with { Explanation = keys.Clean(explanation) } : Score,
        Attempt with
        {
            Cause = Attempt.Cause is { } cause ? keys.Clean(cause) : null,
            Answer = Attempt.Answer is { } answer ? keys.CleanWhole(answer) : null,
        });
}
