using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>Stands in for a provider when nothing may be asked: needs no key and no network, and answers nothing.</summary>
internal sealed class OfflineChatClient(ModelOptions options) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new(options.Api, options.Endpoint, options.WireModel);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, CancellationToken cancellationToken = default) =>
        Task.FromException<ChatResponse>(new CompletionMissingException(options.Name));

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, CancellationToken cancellationToken = default) =>
        throw new CompletionMissingException(options.Name);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata) ? _metadata : null;

    public void Dispose()
    {
    }
}
