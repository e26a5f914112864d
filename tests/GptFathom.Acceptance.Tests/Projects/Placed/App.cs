using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Placed;

[assembly: ModelClient("my-app", typeof(AppFactory))]

namespace Placed;

/// <summary>Makes the application under test.</summary>
public sealed class AppFactory : IModelFactory
{
    public IChatClient CreateClient(string model) => new App(model);
}

/// <summary>An application that says the same to everything, from its second call on.</summary>
public sealed class App(string name) : IChatClient
{
    private int _calls;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Interlocked.Increment(ref _calls) == 1
            ? throw new HttpRequestException("not awake yet")
            : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "1001")) { ModelId = $"{name}-7", FinishReason = ChatFinishReason.Stop });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
