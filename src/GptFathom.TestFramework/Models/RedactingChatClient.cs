using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>Keeps a key out of what is thrown: a server may repeat it in its error message.</summary>
internal sealed class RedactingChatClient(IChatClient inner, string secret) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception e) when (IsTelling(e))
        {
            throw Redacted(e);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using IAsyncEnumerator<ChatResponseUpdate> updates =
            base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(updates)) yield return updates.Current;
    }

    private async Task<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception e) when (IsTelling(e))
        {
            throw Redacted(e);
        }
    }

    private bool IsTelling(Exception e) => e.ToString().Contains(secret, StringComparison.Ordinal);

    private HttpRequestException Redacted(Exception e) =>
        new($"{e.GetType().Name}: {e.Message.Replace(secret, "(key)", StringComparison.Ordinal)}");
}
