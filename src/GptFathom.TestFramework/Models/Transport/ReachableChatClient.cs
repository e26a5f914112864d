using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>Connects once to the model's address, or to the proxy in front of it, before the first call that really has to be asked.</summary>
internal sealed class ReachableChatClient(IChatClient inner, string model, Uri endpoint) : DelegatingChatClient(inner)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lazy<Task> _probe = new(() => ProbeAsync(model, endpoint));

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await _probe.Value.WaitAsync(cancellationToken);
        return await base.GetResponseAsync(messages, options, cancellationToken);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _probe.Value.WaitAsync(cancellationToken);
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken)) yield return update;
    }

    private static async Task ProbeAsync(string model, Uri endpoint)
    {
        Uri first = Endpoints.Proxy(endpoint) ?? endpoint;
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        using CancellationTokenSource patience = new(Patience);
        try
        {
            await socket.ConnectAsync(first.DnsSafeHost, first.Port, patience.Token);
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException)
        {
            string reason = problem is SocketException ? problem.Message : $"no connection within {Patience.TotalSeconds} s";
            throw new ModelUnavailableException($"Model '{model}': nothing answers at {first.Host}:{first.Port} ({reason}).", problem);
        }
    }
}
