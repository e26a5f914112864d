using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GptFathom.Testing;

/// <summary>A server on this machine that speaks OpenAI's chat completions as far as a client asks for them.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Func<string, string, Reply> _answer;
    private int _requests;

    /// <param name="answer">From the model asked and the last user message to the reply.</param>
    public ModelServer(Func<string, string, Reply> answer)
    {
        _answer = answer;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.MapPost("/v1/chat/completions", AnswerAsync);
        Batches = new BatchApi(answer, Completion);
        Batches.Map(_application);
    }

    public string Endpoint => $"{_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/v1";

    /// <summary>The batch endpoint: what is asked there is no request of <see cref="Requests"/>.</summary>
    public BatchApi Batches { get; }

    /// <summary>How often each prompt was asked.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    public int Requests => _requests;

    /// <summary>The roles of the messages of each request, comma-separated, and how often they came in this order.</summary>
    public ConcurrentDictionary<string, int> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Answers a request in place of the model, given how often the prompt was asked before; or does not, and says so with false.</summary>
    public Func<HttpContext, string, int, Task<bool>> Fault { get; set; } = (_, _, _) => Task.FromResult(false);

    /// <summary>Time between a request and its reply.</summary>
    public TimeSpan Delay { get; set; }

    public Task StartAsync() => _application.StartAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    public static string Text(JsonElement message)
    {
        JsonElement content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(c => c.GetProperty("text").GetString()));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using JsonDocument request = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        string model = request.RootElement.GetProperty("model").GetString()!;
        string prompt = Text(request.RootElement.GetProperty("messages").EnumerateArray().Last(m => m.GetProperty("role").GetString() == "user"));
        string roles = string.Join(',', request.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()));
        Roles.AddOrUpdate(roles, 1, (_, before) => before + 1);
        Interlocked.Increment(ref _requests);
        int times = Asked.AddOrUpdate(prompt, 1, (_, before) => before + 1);
        if (await Fault(context, prompt, times - 1)) return;
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, context.RequestAborted);
        Reply reply = _answer(model, prompt);
        context.Response.StatusCode = reply.Status;
        await context.Response.WriteAsJsonAsync(reply.Status == 200 ? Completion(reply, model, prompt) : new { error = new { message = reply.Text, code = reply.Code } });
    }

    private static object Completion(Reply reply, string model, string prompt) => new
    {
        id = $"chat-{prompt}",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = reply.Model ?? model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content = reply.Text }, finish_reason = reply.FinishReason } },
        usage = reply.IsCounted ? new { prompt_tokens = 7, completion_tokens = 3, total_tokens = 10 } : null,
    };
}
