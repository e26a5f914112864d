using System.Collections.Concurrent;
using GptFathom.Models;
using GptFathom.Models.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Models.Providers;

/// <summary>A server that speaks a provider's dialect, and the model "m" there.</summary>
internal sealed class ProviderServer : IDisposable
{
    public const string Secret = "lab-very-secret-0123456789";

    private readonly LoopbackServer _server;

    /// <param name="dialect">The provider's.</param>
    /// <param name="answer">From the number of the call to the body; null never answers.</param>
    public ProviderServer(ProviderDialect dialect, Func<int, HttpContext, string?> answer)
    {
        Dialect = dialect;
        _server = new LoopbackServer((i, context) =>
        {
            Asked.Enqueue((context.Request.Path.Value!, context.Request.Headers[dialect.KeyHeader]));
            return answer(i, context);
        });
        Endpoint = _server.Endpoint;
    }

    public ProviderDialect Dialect { get; }

    public ImmediateTime Time { get; } = new();

    public Uri Endpoint { get; init; }

    public string Authority => Endpoint.Authority;

    /// <summary>Path and key's header of each request.</summary>
    public ConcurrentQueue<(string Path, string? Key)> Asked { get; } = new();

    public string[] Bodies => [.. _server.Requests.Select(r => r.Body)];

    /// <summary>An error with a status, and headers.</summary>
    public static string Fail(HttpContext context, int status, string body, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers) context.Response.Headers[name] = value;
        return body;
    }

    /// <summary>A stream of events; the dialect's whole one where none are said.</summary>
    public static string Events(HttpContext context, params string[] events)
    {
        context.Response.ContentType = "text/event-stream";
        return string.Concat(events);
    }

    /// <summary>A good reply, as a stream where the provider is asked for one.</summary>
    public string Good(HttpContext context, bool isStreaming, string text = "42") =>
        isStreaming && Dialect.Stream is { } stream ? Events(context, stream(text)) : Dialect.Reply(text, "stop");

    public IChatClient Create(int retries = 4, int timeoutSeconds = 30)
    {
        ApiKeys keys = new(new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__VALUE"] = Secret, ["FATHOM__KEYS__LAB__HOSTS"] = "127.0.0.1" });
        ModelOptions model = new()
        {
            Name = "m", Provider = Dialect.Provider, Model = "wire-1", Endpoint = Endpoint, Key = "lab", MaxRetries = retries, TimeoutSeconds = timeoutSeconds,
        };
        return new ModelCatalogue([model], "fathom.json", keys, Time).Create("m", 4);
    }

    public async Task<ChatResponse> AskAsync(bool isStreaming, CancellationToken cancellation, int retries = 4, int timeoutSeconds = 30)
    {
        using IChatClient client = Create(retries, timeoutSeconds);
        return isStreaming
            ? await client.GetStreamingResponseAsync("What is 6 × 7?", cancellationToken: cancellation).ToChatResponseAsync(cancellation)
            : await client.GetResponseAsync("What is 6 × 7?", cancellationToken: cancellation);
    }

    public void Dispose() => _server.Dispose();
}
