using System.ClientModel;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace GptFathom.Models.Providers;

/// <summary>Clients for OpenAI's chat completions and for whatever speaks the same way.</summary>
internal static class OpenAIChatClients
{
    private static readonly Uri DefaultEndpoint = new("https://api.openai.com/v1");

    /// <summary>Where the model is asked.</summary>
    public static Uri EndpointOf(ModelOptions model) => model.Endpoint ?? DefaultEndpoint;

    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context) =>
        EndpointChatClients.Wrap(Bare(model, context), model.Name, EndpointOf(model), context.Keys);

    /// <summary>The SDK's client by itself, for transports that reach nobody.</summary>
    /// <inheritdoc cref="Create" path="/exception" />
    public static IChatClient Bare(ModelOptions model, ProviderContext context)
    {
        Uri endpoint = EndpointOf(model);
        ApiKeyCredential key = new(context.Keys.For(model.Name, model.Key, endpoint));
        OpenAIClientOptions options = new() { Endpoint = endpoint };
        options.Use(context.ClientFor(endpoint));
        return new SystemFingerprintChatClient(new ChatClient(model.WireModel, key, options).AsIChatClient());
    }
}
