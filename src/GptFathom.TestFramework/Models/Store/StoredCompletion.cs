using Microsoft.Extensions.AI;

namespace GptFathom.Models.Store;

/// <summary>A completion as the store holds it.</summary>
/// <param name="Response">What the model replied, without the provider's raw object.</param>
/// <param name="At">When it was stored (UTC).</param>
/// <param name="IsEarlier">Whether it was there before this run.</param>
internal sealed record StoredCompletion(ChatResponse Response, DateTimeOffset At, bool IsEarlier);
