using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Scoring.Judging;

/// <summary>Judges as the test says, from what it is shown and the number of the call, and remembers how it was asked.</summary>
internal sealed class FakeJudge(Func<string, int, ChatResponse> verdict) : IChatClient
{
    private int _asked;

    public FakeJudge(params string[] replies) : this((_, i) => Reply(replies[i % replies.Length]))
    {
    }

    public FakeJudge(Func<string, string> verdict) : this((shown, _) => Reply(verdict(shown)))
    {
    }

    public ConcurrentQueue<(string System, string User, ChatOptions Options)> Prompts { get; } = new();

    public (string System, string User, ChatOptions Options) Prompt => Prompts.First();

    public static ChatResponse Reply(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        Prompts.Enqueue((asked[0].Text, asked[^1].Text, options!));
        return Task.FromResult(verdict(asked[^1].Text, Interlocked.Increment(ref _asked) - 1));
    }

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
