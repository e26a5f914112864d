using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Models;

/// <summary>Answers with what the test says and counts how often it was asked.</summary>
internal sealed class FakeModel(Func<int, CancellationToken, Task<ChatResponse>> reply) : IChatClient
{
    private int _asked;

    public FakeModel(Func<int, ChatResponse> reply) : this((i, _) => Task.FromResult(reply(i)))
    {
    }

    /// <summary>Answers "reply 0", "reply 1" ...</summary>
    public FakeModel() : this(i => Reply($"reply {i}"))
    {
    }

    public int Asked => _asked;

    public bool IsDisposed { get; private set; }

    public static ChatResponse Reply(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        reply(Interlocked.Increment(ref _asked) - 1, cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            foreach (char c in update.Text)
                yield return new ChatResponseUpdate(update.Role, c.ToString()) { MessageId = "m", ResponseId = "r", FinishReason = update.FinishReason };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(FakeModel) ? this : null;

    public void Dispose() => IsDisposed = true;
}
