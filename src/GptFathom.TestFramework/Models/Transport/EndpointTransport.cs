namespace GptFathom.Models.Transport;

/// <summary>How requests reach an endpoint.</summary>
internal static class EndpointTransport
{
    /// <summary>
    /// As many connections as there are calls; renewed now and then, so that a change of address is noticed. A proxy tunnels https, with the key inside; what
    /// is sent to this machine in the clear passes none. Redirects are answers like any other.
    /// </summary>
    public static HttpMessageHandler To(Uri endpoint) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = !Endpoints.IsLocal(endpoint), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
