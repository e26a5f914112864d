using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>
/// The model as one attempt at one sample sees it: each call is served from the store, or asked and stored before the caller sees it, and logged either way.
/// A streamed reply is gathered first, so that what was paid for is kept even if the caller stops reading.
/// </summary>
/// <param name="inner">The shared pipeline of the model.</param>
/// <param name="store">The shared store of the model.</param>
/// <param name="log">The attempt's log.</param>
/// <param name="repeat">Index of the repeat of the sample, from 0.</param>
/// <param name="fresh">Whether completions from before this run are passed over.</param>
/// <param name="run">Cancelled with the run, which is no error of the transport. It ends calls whose caller passed no token on, too.</param>
/// <param name="start">Finds the attempt's first call; null where nobody asks for it.</param>
internal sealed class RecordingChatClient(
    IChatClient inner, CompletionStore store, AttemptLog log, int repeat, bool fresh, CancellationToken run, AttemptStart? start = null)
    : AttemptChatClient(inner, store.Model, repeat)
{
    protected override async Task<ChatResponse> AnswerAsync(List<ChatMessage> messages, ChatOptions? options, bool isStreaming, CancellationToken cancellation)
    {
        CompletionKey key = Keys.Take(messages, options);
        CompletionOrigin? origin = start?.Take();
        int call = log.Begin(store.Model, key.Request, key.Model, options, origin is null ? null : store.EarlierRequest(origin, key));
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(run, cancellation);
        try
        {
            StoredCompletion completion = await store.GetOrAskAsync(
                key, origin, fresh, token => isStreaming ? GatherAsync(messages, options, token) : Inner.GetResponseAsync(messages, options, token),
                either.Token);
            log.Complete(call, completion);
            return completion.Response;
        }
        catch (Exception e)
        {
            Keys.Release(key);
            if (!run.IsCancellationRequested) log.Fail(call, e);
            throw;
        }
    }

    private Task<ChatResponse> GatherAsync(List<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation) =>
        Inner.GetStreamingResponseAsync(messages, options, cancellation).ToChatResponseAsync(cancellation);
}
