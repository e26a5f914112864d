namespace GptFathom.Snapshots;

/// <summary>Tokens of all calls of one attempt, as the provider counted them.</summary>
internal readonly record struct TokenUsage(long Input, long Output);
