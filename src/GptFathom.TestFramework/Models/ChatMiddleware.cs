using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>
/// A stage of the pipeline that treats streamed and whole replies alike: a stream is gathered, since what is recorded at its end is a whole reply anyway, and
/// only a whole reply can be asked for again.
/// </summary>
internal abstract class ChatMiddleware(IChatClient inner) : DelegatingChatClient(inner)
{
    public sealed override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ModelRequest request = new([.. messages], options);
        return CallAsync(request, token => InnerClient.GetResponseAsync(request.Messages, options, token), cancellationToken);
    }

    public sealed override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ModelRequest request = new([.. messages], options);
        ChatResponse response = await CallAsync(
            request, token => InnerClient.GetStreamingResponseAsync(request.Messages, options, token).ToChatResponseAsync(token), cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <summary>One call of the stage.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="ask">The next stage.</param>
    /// <param name="cancellation">Ends the call.</param>
    protected abstract Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation);
}
