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
internal sealed class RehearsingChatClient(IChatClient inner, CompletionStore store, Rehearsal rehearsal, int repeat, bool fresh)
    : AttemptChatClient(inner, store.Model, repeat)
{
    protected override async Task<ChatResponse> AnswerAsync(List<ChatMessage> messages, ChatOptions? options, bool isStreaming, CancellationToken cancellation)
    {
        CompletionKey key = Keys.Take(messages, options);
        if (store.Find(key, fresh) is { } stored)
        {
            rehearsal.NoteStored();
            return stored.Response;
        }
        await rehearsal.EndAtAsync(new MissingCall(store.Model, key, new ModelRequest(messages, options?.Clone())));
        throw new RehearsalEndedException(store.Model);
    }
}
