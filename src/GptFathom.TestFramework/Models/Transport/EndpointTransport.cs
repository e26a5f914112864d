using System.ClientModel.Primitives;

namespace GptFathom.Models.Transport;

/// <summary>How requests reach an endpoint.</summary>
internal static class EndpointTransport
{
    /// <summary>
    /// As many connections as there are calls; renewed now and then, so that a change of address is noticed. Time-outs are the pipeline's. A proxy tunnels
    /// https, with the key inside; what is sent to this machine in the clear passes none.
    /// </summary>
    public static PipelineTransport To(Uri endpoint) => new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = !Endpoints.IsLocal(endpoint), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    });
}
