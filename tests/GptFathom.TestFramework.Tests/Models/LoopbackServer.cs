using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GptFathom.Tests.Models;

/// <summary>A real HTTP server on this machine that speaks as the test tells it to.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, HttpListenerContext, string?> _answer;
    private int _calls;

    /// <param name="answer">From the number of the call to the reply's body; null never answers.</param>
    public LoopbackServer(Func<int, HttpListenerContext, string?> answer)
    {
        _answer = answer;
        using (TcpListener probe = new(IPAddress.Loopback, 0))
        {
            probe.Start();
            Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/v1");
        }
        _listener.Prefixes.Add(Endpoint.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    public ConcurrentQueue<(string? Authorization, string Body)> Requests { get; } = new();

    public static string Completion(string text, string finishReason = "stop") =>
        $$"""
        {"id":"c1","object":"chat.completion","created":1700000000,"model":"answered-1",
         "choices":[{"index":0,"message":{"role":"assistant","content":"{{text}}"},"finish_reason":"{{finishReason}}"}],
         "usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}
        }
        """;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using StreamReader reader = new(context.Request.InputStream);
            Requests.Enqueue((context.Request.Headers["Authorization"], await reader.ReadToEndAsync()));
            context.Response.ContentType = "application/json";
            if (_answer(_calls++, context) is not { } body) continue;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }
}
