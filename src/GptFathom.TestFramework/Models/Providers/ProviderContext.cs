using GptFathom.Models.Keys;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

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

    /// <param name="client">The SDK's client; it neither retries nor has a time-out.</param>
    /// <param name="name">The model's name as configured, for messages.</param>
    /// <param name="endpoint">Who is asked.</param>
    /// <param name="expected">What a good reply is, with its article.</param>
    /// <param name="translate">Makes the SDK's own exceptions those that every SDK may throw; null where it has none.</param>
    public IChatClient Wrap(IChatClient client, string name, Uri endpoint, string expected, Func<Exception, Exception>? translate = null)
    {
        KeyRedaction redaction = Keys.Redaction;
        IChatClient translating = new TranslatingChatClient(
            client, error => EndpointErrors.Translate(translate?.Invoke(error) ?? error, endpoint, redaction, expected));
        return new ReachableChatClient(new FilteredPromptsChatClient(translating), name, endpoint);
    }
}
