using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>Tells a stream that broke off, or that ended in an error, from one that ended with its reply: SDKs take all three for the end.</summary>
internal sealed class EndedStreamsChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        bool hasEnded = false;
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            hasEnded |= update.FinishReason is not null;
            yield return update;
        }
        if (!hasEnded) throw new EndpointException("the stream broke off before the reply had ended", FailureKind.Transient);
    }
}
