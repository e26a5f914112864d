using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GptFathom.Tests.Datasets.Download;

/// <summary>A real HTTP server on this machine that serves one content, as the test tells it to for each request.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _content;
    private readonly Func<int, FileReply> _reply;
    private int _calls;

    /// <param name="content">What it serves.</param>
    /// <param name="reply">From the number of the request to the manner of the reply; whole and with ranges by default.</param>
    public FileServer(byte[] content, Func<int, FileReply>? reply = null)
    {
        (_content, _reply) = (content, reply ?? (_ => new FileReply()));
        using (TcpListener probe = new(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/a%20b/data.bin");
        }
        _listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Path, Range and If-Range of each request.</summary>
    public ConcurrentQueue<(string Path, string? Range, string? IfRange)> Requests { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The client or the test went away.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        HttpListenerRequest request = context.Request;
        HttpListenerResponse response = context.Response;
        Requests.Enqueue((request.RawUrl!, request.Headers["Range"], request.Headers["If-Range"]));
        FileReply reply = _reply(_calls++);
        foreach ((string name, string value) in reply.Headers) response.Headers[name] = value;
        if (reply.Tag is not null) response.Headers["ETag"] = reply.Tag;
        response.StatusCode = reply.Status;
        if (reply.Status is not 200)
        {
            response.Close();
            return;
        }
        int start = 0;
        if (reply.HasRanges && request.Headers["Range"] is { } range && (request.Headers["If-Range"] ?? reply.Tag) == reply.Tag)
        {
            start = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            response.StatusCode = start < _content.Length ? 206 : 416;
            response.Headers["Content-Range"] = start < _content.Length ? $"bytes {start}-{_content.Length - 1}/{_content.Length}" : $"bytes */{_content.Length}";
        }
        byte[] body = start < _content.Length ? _content[start..] : [];
        if (reply.IsChunked) response.SendChunked = true;
        else response.ContentLength64 = body.Length;
        int sent = Math.Min(reply.CutAfter ?? body.Length, body.Length);
        await response.OutputStream.WriteAsync(body.AsMemory(0, sent));
        await response.OutputStream.FlushAsync();
        if (reply.Hangs) return;
        if (sent < body.Length) response.Abort();
        else response.Close();
    }
}
