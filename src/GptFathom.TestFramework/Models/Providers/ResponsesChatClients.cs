using System.ClientModel;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using OpenAI.Responses;

namespace GptFathom.Models.Providers;

/// <summary>Clients for OpenAI's responses and for whatever speaks the same way.</summary>
internal static class ResponsesChatClients
{
    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context)
    {
        Uri endpoint = model.Address!;
        ApiKeyCredential key = new(context.Keys.For(model.Name, model.KeyName, endpoint));
        ResponsesClientOptions options = new() { Endpoint = endpoint };
        options.Use(context.ClientFor(endpoint));
        ResponsesChatClient client = new(new ResponsesClient(key, options).AsIChatClient(model.WireModel));
        return EndpointChatClients.Wrap(client, model.Name, endpoint, context.Keys, "a response");
    }
}
