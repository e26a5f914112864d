using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Keys;
using GptFathom.Models.Retries;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace GptFathom.Models.Providers;

/// <summary>Clients for OpenAI's chat completions and for whatever speaks the same way.</summary>
internal static class OpenAIChatClients
{
    private static readonly Uri DefaultEndpoint = new("https://api.openai.com/v1");

    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ApiKeys keys, TimeProvider time)
    {
        Uri endpoint = model.Endpoint ?? DefaultEndpoint;
        string key = keys.For(model.Name, model.Key, endpoint);
        OpenAIClientOptions options = new()
        {
            Endpoint = endpoint,
            NetworkTimeout = TimeSpan.FromSeconds(model.TimeoutSeconds),
            RetryPolicy = new RetryPolicy(model.MaxRetries, time),
            Transport = EndpointTransport.To(endpoint),
        };
        options.AddPolicy(new RefuseRedirects(), PipelinePosition.PerCall);
        IChatClient client = new ChatClient(model.WireModel, new ApiKeyCredential(key), options).AsIChatClient();
        KeyRedaction redaction = keys.Redaction;
        IChatClient translating = new TranslatingChatClient(client, error => EndpointErrors.Translate(error, endpoint, redaction));
        return new ReachableChatClient(translating, model.Name, endpoint);
    }
}
