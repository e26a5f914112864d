using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI.Responses;

namespace GptFathom.Models.Providers;

/// <summary>OpenAI's responses, see <see cref="ResponsesChatClient"/>, and whatever speaks the same way.</summary>
internal sealed class ResponsesProvider : IModelProvider
{
    public ProviderTraits Traits { get; } = new() { Api = "Responses", Endpoint = OpenAIProvider.Endpoint, Key = OpenAIProvider.Key };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services)
    {
        ApiKeyCredential key = new(services.GetKey(model.Endpoint));
        ResponsesClientOptions options = new() { Endpoint = model.Endpoint };
        options.Use(services.CreateHttpClient(model.Endpoint));
        ResponsesChatClient client = new(new ResponsesClient(key, options).AsIChatClient(model.Model));
        return services.Wrap(client, model.Endpoint, "a response", isStreaming: false);
    }
}
