using GptFathom.Models.Keys;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Providers;

/// <summary>What every client of a provider is made from.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Time">The clock.</param>
internal sealed record ProviderContext(ApiKeys Keys, TimeProvider Time)
{
    /// <summary>How requests reach an endpoint.</summary>
    public Func<Uri, HttpMessageHandler> Transport { get; init; } = EndpointTransport.To;

    /// <summary>
    /// A client for an SDK that neither retries nor has a time-out of its own. What is no success ends as an <see cref="EndpointException"/> before the SDK
    /// sees it.
    /// </summary>
    public HttpClient ClientFor(Uri endpoint) => new(new ErrorResponses(Time) { InnerHandler = Transport(endpoint) }) { Timeout = Timeout.InfiniteTimeSpan };
}
