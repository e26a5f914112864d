using System.Net;
using System.Reflection;

namespace GptFathom.Datasets.Download;

/// <summary>Makes the HTTP client of downloads.</summary>
internal static class DownloadClient
{
    /// <summary>One that follows no redirects and waits as long as it is let. What this machine serves passes no proxy.</summary>
    public static HttpClient Create(Uri? mirror)
    {
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = mirror?.IsLoopback is not true,
        };
        HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        string? version = typeof(DownloadClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"GptFathom/{version ?? "0"}");
        return client;
    }
}
