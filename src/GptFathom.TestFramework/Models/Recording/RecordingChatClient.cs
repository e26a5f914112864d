using System.Runtime.CompilerServices;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>
/// The model as one attempt at one sample sees it: each call is served from the store, or asked and stored before the caller sees it, and logged either way.
/// A streamed reply is gathered first, so that what was paid for is kept even if the caller stops reading. Disposing of it leaves the shared model alone.
/// </summary>
/// <param name="inner">The shared pipeline of the model.</param>
/// <param name="store">The shared store of the model.</param>
/// <param name="log">The attempt's log.</param>
/// <param name="repeat">Index of the repeat of the sample, from 0.</param>
/// <param name="fresh">Whether completions from before this run are passed over.</param>
/// <param name="run">Cancelled with the run, which is no error of the transport. It ends calls whose caller passed no token on, too.</param>
/// <param name="start">Finds the attempt's first call; null where nobody asks for it.</param>
internal sealed class RecordingChatClient(
    IChatClient inner, CompletionStore store, AttemptLog log, int repeat, bool fresh, CancellationToken run, AttemptStart? start = null) : IChatClient
{
    private readonly CallKeys _keys = new(inner, store.Model, repeat);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAsync(messages, options, inner.GetResponseAsync, cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await RecordAsync(messages, options, GatherAsync, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <summary>Gives no access to what lies beneath: calls made there would not be recorded.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) || serviceType == typeof(ModelTraits) ? inner.GetService(serviceType, serviceKey)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    private Task<ChatResponse> GatherAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation) =>
        inner.GetStreamingResponseAsync(messages, options, cancellation).ToChatResponseAsync(cancellation);

    private async Task<ChatResponse> RecordAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options,
        Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask,
        CancellationToken cancellation)
    {
        List<ChatMessage> asked = [.. messages];
        CompletionKey key = _keys.Take(asked, options);
        CompletionOrigin? origin = start?.Take();
        int call = log.Begin(store.Model, key.Request, key.Model, options, origin is null ? null : store.EarlierRequest(origin, key));
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(run, cancellation);
        try
        {
            StoredCompletion completion = await store.GetOrAskAsync(key, origin, fresh, token => ask(asked, options, token), either.Token);
            log.Complete(call, completion);
            return completion.Response;
        }
        catch (Exception e)
        {
            _keys.Release(key);
            if (!run.IsCancellationRequested) log.Fail(call, e);
            throw;
        }
    }
}
