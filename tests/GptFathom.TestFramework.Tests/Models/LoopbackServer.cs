using System.Collections.Concurrent;
using GptFathom.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace GptFathom.Tests.Models;

/// <summary>A server of models on this machine that speaks as the test tells it to.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly LocalServer _server;
    private readonly Func<int, HttpContext, string?> _answer;
    private readonly Lock _turn = new();
    private int _calls;

    /// <param name="answer">From the number of the call to the reply's body, one call at a time; null never answers.</param>
    public LoopbackServer(Func<int, HttpContext, string?> answer)
    {
        _answer = answer;
        _server = new LocalServer(AnswerAsync);
        Endpoint = new Uri(_server.Address, "v1");
    }

    /// <summary>A port that nobody can be given, for a server that is not there.</summary>
    public static Uri Nowhere { get; } = new("http://127.0.0.1:1/v1");

    public Uri Endpoint { get; init; }

    /// <summary>What every reply waits for.</summary>
    public Task Hold { get; init; } = Task.CompletedTask;

    public ConcurrentQueue<(string? Authorization, string Body)> Requests { get; } = new();

    public static string Completion(string text, string finishReason = "stop") =>
        $$"""
        {"id":"c1","object":"chat.completion","created":1700000000,"model":"answered-1",
         "choices":[{"index":0,"message":{"role":"assistant","content":"{{text}}"},"finish_reason":"{{finishReason}}"}],
         "usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}
        }
        """;

    public void Dispose() => _server.Dispose();

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        string request = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.ContentType = "application/json";
        string? body;
        lock (_turn)
        {
            Requests.Enqueue((context.Request.Headers.Authorization, request));
            body = _answer(_calls++, context);
        }
        await Hold;
        await (body is null ? LocalServer.HangAsync(context) : context.Response.WriteAsync(body, context.RequestAborted));
    }
}
