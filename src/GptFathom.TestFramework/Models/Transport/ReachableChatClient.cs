using System.Net.Sockets;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>Connects once to the model's address, or to the proxy in front of it, before the first call that really has to be asked.</summary>
internal sealed class ReachableChatClient(IChatClient inner, string model, Uri endpoint) : ChatMiddleware(inner)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lazy<Task> _probe = new(() => ProbeAsync(model, endpoint));

    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        await _probe.Value.WaitAsync(cancellation);
        return await ask(cancellation);
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
