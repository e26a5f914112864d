using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Keys;
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

    /// <exception cref="FathomException">The key is missing or may not be sent to the endpoint.</exception>
    public static IChatClient Create(ToxicityOptions options, ProviderContext context)
    {
        Uri endpoint = options.Endpoint ?? DefaultEndpoint;
        string key = context.Keys.For(Section, options.Key, endpoint, Section);
        ClientPipelineOptions pipeline = new();
        pipeline.Use(context.ClientFor(endpoint));
        // In a header: addresses end up in logs.
        PipelinePolicy[] policies = key == ApiKeys.None ? [] : [ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), KeyHeader)];
        PerspectiveChatClient client = new(ClientPipeline.Create(pipeline, policies, [], []), endpoint, options.Model ?? DefaultModel);
        return context.Wrap(client, Section, endpoint, "a toxicity score");
    }
}
