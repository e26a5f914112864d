using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>What the client of one model is made from.</summary>
/// <param name="model">The model.</param>
/// <param name="context">What all clients are made from.</param>
internal sealed class ProviderServices(ModelOptions model, ProviderContext context) : IProviderServices
{
    public TimeProvider Time => context.Time;

    public string GetKey(Uri endpoint) => context.Keys.For(model.Name, context.Keys.NameAt(endpoint, model.Key, model.Provider.Traits.Key), endpoint);

    public HttpClient CreateHttpClient(Uri endpoint) => context.ClientFor(endpoint);

    public IChatClient Wrap(IChatClient client, Uri endpoint, string expected, bool isStreaming, Func<Exception, Exception>? translate) =>
        context.Wrap(isStreaming ? new EndedStreamsChatClient(client) : client, model.Name, endpoint, expected, translate);
}
