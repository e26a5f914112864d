using System.Runtime.CompilerServices;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Rehearsing;

/// <summary>The model as one attempt at one sample sees it in a rehearsal: what a <see cref="RecordingChatClient"/> would find in the store, and nothing else.</summary>
/// <param name="inner">The model up to where recording begins; it is never asked.</param>
/// <param name="store">The store of the model.</param>
/// <param name="rehearsal">The attempt.</param>
/// <param name="repeat">Index of the repeat of the sample, from 0.</param>
/// <param name="fresh">Whether the store is passed over.</param>
internal sealed class RehearsingChatClient(IChatClient inner, CompletionStore store, Rehearsal rehearsal, int repeat, bool fresh) : IChatClient
{
    private readonly CallKeys _keys = new(inner, store.Model, repeat);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> asked = [.. messages];
        CompletionKey key = _keys.Take(asked, options);
        if (store.Find(key, fresh) is { } stored)
        {
            rehearsal.NoteStored();
            return stored.Response;
        }
        await rehearsal.EndAtAsync(new MissingCall(store.Model, key, new ModelRequest(asked, options?.Clone())));
        throw new RehearsalEndedException(store.Model);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) || serviceType == typeof(ModelTraits) ? inner.GetService(serviceType, serviceKey)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }
}
