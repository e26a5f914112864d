using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>The keys of one attempt's calls to one model, in the order of the calls. Thread-safe.</summary>
/// <param name="client">The model up to where recording begins.</param>
/// <param name="name">Name of the model as configured, for a client that does not tell the one it sends requests under.</param>
/// <param name="repeat">Index of the repeat of the sample, from 0.</param>
internal sealed class CallKeys(IChatClient client, string name, int repeat)
{
    private readonly string _model = client.GetService<ChatClientMetadata>()?.DefaultModelId ?? name;
    private readonly HashSet<CompletionKey> _taken = [];

    public CompletionKey Take(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        CompletionKey key = new(options?.ModelId ?? _model, RequestHash.Of(messages, options, client), repeat, 0);
        lock (_taken)
        {
            while (!_taken.Add(key)) key = key with { Ordinal = key.Ordinal + 1 };
            return key;
        }
    }

    /// <summary>A call that got no reply leaves its place to the caller's own second try.</summary>
    public void Release(CompletionKey key)
    {
        lock (_taken) _taken.Remove(key);
    }
}
