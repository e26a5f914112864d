using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Commands;

/// <summary>Answers whatever it is asked with an output that was recorded earlier, so that the benchmark's own body scores it.</summary>
internal sealed class ImportedChatClient(string output, AttemptLog log) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = new(new ChatMessage(ChatRole.Assistant, output));
        log.Complete(log.Begin("imported", ""), new StoredCompletion(response, default, IsEarlier: true));
        return Task.FromResult(response);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
