using System.ClientModel;
using System.ClientModel.Primitives;
using GptFathom.Models.Batches;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace GptFathom.Models.Providers;

/// <summary>OpenAI's chat completions and its Batch API, at OpenAI or at any compatible address.</summary>
internal sealed class OpenAIProvider : IBatchProvider, ICannedProvider
{
    /// <summary>The key of all of OpenAI's APIs.</summary>
    public static ProviderKey Key { get; } = new("openai", "OPENAI_API_KEY", "api.openai.com");

    /// <summary>The address of all of OpenAI's APIs.</summary>
    public static Uri Endpoint { get; } = new("https://api.openai.com/v1");

    // After the two, which it is made of.
    public static OpenAIProvider Instance { get; } = new();

    public ProviderTraits Traits { get; } = new() { Api = "OpenAI", Endpoint = Endpoint, Key = Key };

    public string CannedReply =>
        """
        {"id":"","object":"chat.completion","created":0,"model":"","choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
        """;

    public IChatClient CreateClient(ModelEntry model, IProviderServices services) =>
        services.Wrap(Bare(model, model.Endpoint, Bearer(services.GetKey(model.Endpoint)), services.CreateHttpClient(model.Endpoint)), model.Endpoint);

    public IBatchClient CreateBatchClient(ModelEntry model, IProviderServices services) => new OpenAIBatchClient(model, services);

    /// <summary>The SDK's client by itself.</summary>
    /// <param name="model">The model.</param>
    /// <param name="endpoint">Address up to and including the version.</param>
    /// <param name="authentication">Puts the key into requests.</param>
    /// <param name="http">Sends them.</param>
    public static IChatClient Bare(ModelEntry model, Uri endpoint, AuthenticationPolicy authentication, HttpClient http)
    {
        OpenAIClientOptions options = new() { Endpoint = endpoint };
        options.Use(http);
        return new SystemFingerprintChatClient(new ChatClient(model.Model, authentication, options).AsIChatClient());
    }

    /// <summary>Sends a key the way all of OpenAI's APIs expect it.</summary>
    public static AuthenticationPolicy Bearer(string key) => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key));
}
