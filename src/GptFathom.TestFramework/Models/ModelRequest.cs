using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>What a model is asked.</summary>
/// <param name="Messages">The conversation.</param>
/// <param name="Options">Null is the same as options with nothing set.</param>
internal sealed record ModelRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options);
