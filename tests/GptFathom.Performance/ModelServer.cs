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

    private ModelServer(WebApplication application) => _application = application;

    public string Address => _application.Urls.First() + "/v1";

    public static async Task<ModelServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.MapPost("/v1/chat/completions", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Text(Reply, "application/json");
        });
        await application.StartAsync();
        return new ModelServer(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
