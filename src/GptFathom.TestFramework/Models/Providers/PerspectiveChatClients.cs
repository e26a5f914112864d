using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Keys;
using GptFathom.Models.Limits;
using GptFathom.Models.Retries;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>Clients for the Perspective API and for whatever speaks the same way.</summary>
internal static class PerspectiveChatClients
{
    /// <summary>What results are stored and compared under where nothing else is said.</summary>
    public const string DefaultModel = "perspective";

    private const string Section = "toxicity";
    private const string KeyHeader = "X-Goog-Api-Key";
    private static readonly Uri DefaultEndpoint = new("https://commentanalyzer.googleapis.com/v1alpha1");

    /// <summary>The pipeline up to where recording begins, see <see cref="ModelCatalogue.Create"/>.</summary>
    /// <exception cref="FathomException">The key is missing or may not be sent to the endpoint.</exception>
    public static IChatClient Create(ToxicityOptions options, ApiKeys keys, TimeProvider time, int concurrency, bool offline)
    {
        string model = options.Model ?? DefaultModel;
        return new LimitingChatClient(
            offline ? new OfflineChatClient(new ModelOptions { Name = model, Endpoint = options.Endpoint }) : Online(options, model, keys, time), concurrency);
    }

    private static ReachableChatClient Online(ToxicityOptions options, string model, ApiKeys keys, TimeProvider time)
    {
        Uri endpoint = options.Endpoint ?? DefaultEndpoint;
        string key = keys.For(Section, options.Key, endpoint, Section);
        ClientPipelineOptions pipeline = new()
        {
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            RetryPolicy = new RetryPolicy(options.MaxRetries, time),
            Transport = EndpointTransport.To(endpoint),
        };
        // In a header: addresses end up in logs.
        PipelinePolicy[] policies = key == ApiKeys.None
            ? [new RefuseRedirects()]
            : [new RefuseRedirects(), ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), KeyHeader)];
        PerspectiveChatClient client = new(ClientPipeline.Create(pipeline, policies, [], []), endpoint, model);
        KeyRedaction redaction = keys.Redaction;
        IChatClient translating = new TranslatingChatClient(client, error => EndpointErrors.Translate(error, endpoint, redaction, "a toxicity score"));
        return new ReachableChatClient(translating, Section, endpoint);
    }
}
