using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// Chat completions of a deployment in Azure OpenAI, at its address without API versions (<c>https://NAME.openai.azure.com/openai/v1</c>), where it speaks like
/// OpenAI except for the key's header. Not by Azure.AI.OpenAI: version 2.1.0 rewrites requests within OpenAI's package, and with the present one it still runs
/// but sends <c>max_completion_tokens</c> to an API version that expects <c>max_tokens</c>.
/// </summary>
internal sealed class AzureOpenAIProvider : IModelProvider
{
    private const string KeyHeader = "api-key";
    private const string Version = "/openai/v1";

    public ProviderTraits Traits { get; } = new()
    {
        Api = "AzureOpenAI",
        ExpectedEndpoint = "the address of the Azure resource, https://NAME.openai.azure.com",
        Key = new("azure", "AZURE_OPENAI_API_KEY", null),
    };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services)
    {
        Uri endpoint = WithVersion(model.Endpoint);
        ApiKeyCredential key = new(services.GetKey(endpoint));
        AuthenticationPolicy authentication = ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, KeyHeader);
        return services.Wrap(OpenAIProvider.Bare(model, endpoint, authentication, services.CreateHttpClient(endpoint)), endpoint);
    }

    /// <summary>The address as it is, or completed where it is that of the resource alone.</summary>
    private static Uri WithVersion(Uri endpoint) => endpoint.AbsolutePath is "/" ? new Uri(endpoint, Version) : endpoint;
}
