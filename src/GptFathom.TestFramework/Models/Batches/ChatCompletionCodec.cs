using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Batches;

/// <summary>Writes requests and reads replies as the provider's SDK does when it is asked directly, so that a reply is the same whichever way it came. Not thread-safe.</summary>
internal sealed class ChatCompletionCodec : IDisposable
{
    private static readonly ReadOnlyMemory<byte> AnyReply =
        """{"id":"","object":"chat.completion","created":0,"model":"","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}"""u8.ToArray();

    private readonly CannedTransport _transport = new();
    private readonly IChatClient _client;

    public ChatCompletionCodec(ModelEntry model) =>
        _client = OpenAIProvider.Bare(
            model, model.Endpoint, OpenAIProvider.Bearer(ApiKeys.None), new HttpClient(_transport) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>The body of the request, JSON.</summary>
    public async Task<byte[]> WriteAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        _transport.Answer = AnyReply;
        await _client.GetResponseAsync(messages, options, cancellation);
        return _transport.Sent;
    }

    /// <summary>The reply in the body of a response.</summary>
    /// <exception cref="InvalidDataException">It is no chat completion.</exception>
    public async Task<ChatResponse> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        _transport.Answer = body;
        try
        {
            return await _client.GetResponseAsync([new ChatMessage(ChatRole.User, "")], null, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidDataException($"a reply that is not a chat completion: {problem.Message}", problem);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _transport.Dispose();
    }
}
