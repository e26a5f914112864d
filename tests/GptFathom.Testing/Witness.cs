using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GptFathom.Testing;

/// <summary>A server that keeps what it was sent: path and headers of every request.</summary>
public sealed class Witness : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Witness(Func<HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(async context =>
        {
            string headers = string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path}\n{headers}");
            await answer(context);
        });
    }

    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Endpoint => new Uri(Address, "/v1").ToString();

    public static async Task<Witness> StartAsync(Func<HttpContext, Task> answer)
    {
        Witness witness = new(answer);
        await witness._application.StartAsync();
        return witness;
    }

    /// <summary>A model that says the same to everything.</summary>
    public static Task<Witness> SayingAsync(string text) => StartAsync(context => context.Response.WriteAsJsonAsync(new
    {
        id = "chat",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "witness",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 7, completion_tokens = 3, total_tokens = 10 },
    }));

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
