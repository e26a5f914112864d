using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// Clients for deployments in Azure OpenAI, at its address without API versions (<c>https://NAME.openai.azure.com/openai/v1</c>), where it speaks like OpenAI
/// except for the key's header. Not by Azure.AI.OpenAI: version 2.1.0 rewrites requests within OpenAI's package, and with the present one it still runs but
/// sends <c>max_completion_tokens</c> to an API version that expects <c>max_tokens</c>.
/// </summary>
internal static class AzureOpenAIChatClients
{
    private const string KeyHeader = "api-key";
    private const string Version = "/openai/v1";

    /// <exception cref="FathomException">The model names no endpoint, or its key is missing or may not be sent there.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context)
    {
        Uri endpoint = WithVersion(model.Address ?? throw new FathomException($"Model '{model.Name}': its endpoint is missing; expected https://NAME.openai.azure.com."));
        ApiKeyCredential key = new(context.Keys.For(model.Name, model.KeyName, endpoint));
        return OpenAIChatClients.Create(model, endpoint, ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, KeyHeader), context);
    }

    /// <summary>The address as it is, or completed where it is that of the resource alone.</summary>
    private static Uri WithVersion(Uri endpoint) => endpoint.AbsolutePath is "/" ? new Uri(endpoint, Version) : endpoint;
}
