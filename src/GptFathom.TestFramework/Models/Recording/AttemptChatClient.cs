using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>
/// A shared model as one attempt at one sample sees it. It gives no access to what lies beneath: calls made there would not be seen. Disposing of it leaves the
/// shared model alone.
/// </summary>
/// <param name="inner">The shared pipeline of the model.</param>
/// <param name="model">Name of the model as configured.</param>
/// <param name="repeat">Index of the repeat of the sample, from 0.</param>
internal abstract class AttemptChatClient(IChatClient inner, string model, int repeat) : IChatClient
{
    protected IChatClient Inner => inner;

    protected CallKeys Keys { get; } = new(inner, model, repeat);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        AnswerAsync([.. messages], options, isStreaming: false, cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await AnswerAsync([.. messages], options, isStreaming: true, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) || serviceType == typeof(ModelTraits) ? inner.GetService(serviceType, serviceKey)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    /// <summary>The whole reply, also where the caller asks for a stream.</summary>
    protected abstract Task<ChatResponse> AnswerAsync(List<ChatMessage> messages, ChatOptions? options, bool isStreaming, CancellationToken cancellation);
}
