using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace GptFathom.Models;

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
            Transport = new HttpClientPipelineTransport(Http(endpoint)),
        };
        options.AddPolicy(new RefuseRedirects(), PipelinePosition.PerCall);
        IChatClient client = new ChatClient(model.WireModel, new ApiKeyCredential(key), options).AsIChatClient();
        KeyRedaction redaction = keys.Redaction;
        IChatClient translating = new TranslatingChatClient(client, error => OpenAIErrors.Translate(error, endpoint, redaction));
        return new ReachableChatClient(translating, model.Name, endpoint);
    }

    /// <summary>
    /// As many connections as there are calls; renewed now and then, so that a change of address is noticed. Time-outs are the pipeline's. A proxy tunnels
    /// https, with the key inside; what is sent to this machine in the clear passes none.
    /// </summary>
    private static HttpClient Http(Uri endpoint) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = !Endpoints.IsLocal(endpoint), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
