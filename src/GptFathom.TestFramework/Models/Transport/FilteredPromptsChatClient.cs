using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>
/// Makes a reply of the error that a provider answers a blocked prompt with: one without text that ended in the content filter, as it is where the reply was
/// blocked. So it is a refusal and not an error, and is kept and not asked again. How many tokens it took is not said; it may have been charged for.
/// </summary>
internal sealed class FilteredPromptsChatClient(IChatClient inner) : ChatMiddleware(inner)
{
    /// <summary>The reply to a prompt that was blocked.</summary>
    public static ChatResponse Reply() => new(new ChatMessage(ChatRole.Assistant, [])) { FinishReason = ChatFinishReason.ContentFilter };

    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        try
        {
            return await ask(cancellation);
        }
        catch (EndpointException error) when (error.Kind == FailureKind.Filtered)
        {
            return Reply();
        }
    }
}
