using System.Collections.Concurrent;
using System.Globalization;
using GptFathom.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GptFathom.Tests.Datasets.Download;

/// <summary>A server on this machine that serves one content, as the test tells it to for each request.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly LocalServer _server;
    private readonly byte[] _content;
    private readonly Func<int, FileReply> _reply;
    private int _calls = -1;

    /// <param name="content">What it serves.</param>
    /// <param name="reply">From the number of the request to the manner of the reply; whole and with ranges by default.</param>
    public FileServer(byte[] content, Func<int, FileReply>? reply = null)
    {
        (_content, _reply) = (content, reply ?? (_ => new FileReply()));
        _server = new LocalServer(AnswerAsync);
        Address = new Uri(_server.Address, "a%20b/data.bin");
    }

    public Uri Address { get; }

    /// <summary>Path, Range and If-Range of each request.</summary>
    public ConcurrentQueue<(string Path, string? Range, string? IfRange)> Requests { get; } = new();

    public void Dispose() => _server.Dispose();

    private async Task AnswerAsync(HttpContext context)
    {
        IHeaderDictionary asked = context.Request.Headers;
        HttpResponse response = context.Response;
        Requests.Enqueue((context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, asked.Range, asked.IfRange));
        FileReply reply = _reply(Interlocked.Increment(ref _calls));
        foreach ((string name, string value) in reply.Headers) response.Headers[name] = value;
        response.Headers.ETag = reply.Tag;
        response.StatusCode = reply.Status;
        if (reply.Status is not 200) return;
        int start = 0;
        if (reply.HasRanges && (string?)asked.Range is { } range && ((string?)asked.IfRange ?? reply.Tag) == reply.Tag)
        {
            start = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
            response.StatusCode = start < _content.Length ? 206 : 416;
            response.Headers.ContentRange = start < _content.Length ? $"bytes {start}-{_content.Length - 1}/{_content.Length}" : $"bytes */{_content.Length}";
        }
        await SendAsync(context, reply, start < _content.Length ? _content[start..] : []);
    }

    private static async Task SendAsync(HttpContext context, FileReply reply, byte[] body)
    {
        if (!reply.IsChunked) context.Response.ContentLength = body.Length;
        int sent = Math.Min(reply.CutAfter ?? body.Length, body.Length);
        await context.Response.Body.WriteAsync(body.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();
        if (reply.Hangs) await LocalServer.HangAsync(context);
    }
}
