using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>An attempt with the score that the body gave it, or none for an error.</summary>
internal sealed record ScoredAttempt(Score? Score, Attempt Attempt);
