using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>Hands a request on to what lies beneath. It may be called several times.</summary>
internal delegate Task<ChatResponse> Ask(CancellationToken cancellation);
