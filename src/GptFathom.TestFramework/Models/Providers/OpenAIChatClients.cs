using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace GptFathom.Models.Providers;

/// <summary>Clients for OpenAI's chat completions and for whatever speaks the same way.</summary>
internal static class OpenAIChatClients
{
    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context) =>
        EndpointChatClients.Wrap(new EndedStreamsChatClient(Bare(model, context)), model.Name, model.Address!, context.Keys);

    /// <param name="model">The model.</param>
    /// <param name="endpoint">Address up to and including the version.</param>
    /// <param name="authentication">Puts the key into requests.</param>
    /// <param name="context">What clients are made from.</param>
    public static IChatClient Create(ModelOptions model, Uri endpoint, AuthenticationPolicy authentication, ProviderContext context) =>
        EndpointChatClients.Wrap(new EndedStreamsChatClient(Bare(model, endpoint, authentication, context)), model.Name, endpoint, context.Keys);

    /// <summary>The SDK's client by itself, for transports that reach nobody.</summary>
    /// <inheritdoc cref="Create(ModelOptions, ProviderContext)" path="/exception" />
    public static IChatClient Bare(ModelOptions model, ProviderContext context)
    {
        ApiKeyCredential key = new(context.Keys.For(model.Name, model.KeyName, model.Address!));
        return Bare(model, model.Address!, ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(key), context);
    }

    private static SystemFingerprintChatClient Bare(ModelOptions model, Uri endpoint, AuthenticationPolicy authentication, ProviderContext context)
    {
        OpenAIClientOptions options = new() { Endpoint = endpoint };
        options.Use(context.ClientFor(endpoint));
        return new SystemFingerprintChatClient(new ChatClient(model.WireModel, authentication, options).AsIChatClient());
    }
}
