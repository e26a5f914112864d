using System.Collections.Concurrent;
using System.Diagnostics;
using GptFathom.Performance.Wire;
using GptFathom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GptFathom.Performance;

/// <summary>An OpenAI-compatible server on this machine that gives every prompt the same answer.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private const string Reply =
        """{"id":"c","object":"chat.completion","created":1,"model":"local","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Six times seven is 42. The answer is 42."}}],"usage":{"prompt_tokens":20,"completion_tokens":12,"total_tokens":32}}""";

    private readonly WebApplication _application;
    private readonly Random _random = new(7);

    private ModelServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.MapPost("/v1/chat/completions", AnswerAsync);
    }

    public string Address => _application.Urls.First() + "/v1";

    /// <summary>Time between a request and its reply.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Share of the requests that fail, from 0 to 1.</summary>
    public double FaultShare { get; set; }

    /// <summary>Every request since some of them fail.</summary>
    public ConcurrentQueue<Exchange> Exchanges { get; } = new();

    public static async Task<ModelServer> StartAsync()
    {
        ModelServer server = new();
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        long began = Stopwatch.GetTimestamp();
        string prompt = FaultShare > 0 ? await new StreamReader(context.Request.Body).ReadToEndAsync() : "";
        await context.Request.Body.CopyToAsync(Stream.Null);
        Func<HttpContext, Task>? fault = Fault();
        if (fault is not null)
        {
            await FailAsync(context, fault);
        }
        else
        {
            if (Delay > TimeSpan.Zero) await Task.Delay(Delay);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Reply);
        }
        if (FaultShare > 0) Exchanges.Enqueue(new Exchange(prompt, began, Stopwatch.GetTimestamp(), fault is not null));
    }

    private Func<HttpContext, Task>? Fault()
    {
        lock (_random)
        {
            return _random.NextDouble() < FaultShare ? WireFaults.All.Values.ElementAt(_random.Next(WireFaults.All.Count)) : null;
        }
    }

    private static async Task FailAsync(HttpContext context, Func<HttpContext, Task> fault)
    {
        try
        {
            await fault(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has given up, as it should.
        }
    }
}
