using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>Clients for OpenAI's legacy completions and for whatever speaks the same way.</summary>
internal static class CompletionsChatClients
{
    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context)
    {
        Uri endpoint = model.Address!;
        ApiKeyCredential key = new(context.Keys.For(model.Name, model.KeyName, endpoint));
        ClientPipelineOptions options = new();
        options.Use(context.ClientFor(endpoint));
        ClientPipeline pipeline = ClientPipeline.Create(options, [ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(key)], [], []);
        CompletionsChatClient client = new(pipeline, endpoint, model);
        return EndpointChatClients.Wrap(client, model.Name, endpoint, context.Keys, "a completion");
    }
}
