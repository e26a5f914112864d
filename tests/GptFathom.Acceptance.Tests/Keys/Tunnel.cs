using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GptFathom.Acceptance.Keys;

/// <summary>A proxy that keeps every byte it is sent. It grants each tunnel, and leads nowhere.</summary>
internal sealed class Tunnel : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Tunnel()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>One connection each: what came before the tunnel was granted, and what came through it.</summary>
    public ConcurrentQueue<(string Head, byte[] Through)> Connections { get; } = new();

    public string Everything => string.Join('\n', Connections.Select(c => c.Head + Encoding.Latin1.GetString(c.Through)));

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            byte[] buffer = new byte[1 << 16];
            int head = await stream.ReadAsync(buffer);
            if (head == 0) return;
            await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
            string asked = Encoding.Latin1.GetString(buffer, 0, head);
            int through = await stream.ReadAsync(buffer);
            Connections.Enqueue((asked, buffer[..through]));
        }
    }
}
