using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace GptFathom.Tests.Support;

/// <summary>A real HTTP server at a free port of this machine.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly WebApplication _application;

    public LocalServer(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(answer);
        _application.Start();
        Address = new Uri(_application.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>Leaves a request without a reply until its client or the test goes away.</summary>
    public static async Task HangAsync(HttpContext context) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public void Dispose() => ((IDisposable)_application).Dispose();
}
