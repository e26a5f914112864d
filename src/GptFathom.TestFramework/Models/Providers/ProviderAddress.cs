using GptFathom.Models.Keys;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Providers;

/// <summary>Where a model is asked and with which key, where its entry leaves that open.</summary>
internal static class ProviderAddress
{
    private static readonly Uri OpenAI = new("https://api.openai.com/v1");
    private static readonly Uri Anthropic = new("https://api.anthropic.com/v1");

    extension(ModelOptions model)
    {
        /// <summary>Null for what is not reached over a network of ours.</summary>
        public Uri? Address => model.Api switch
        {
            ModelApi.OpenAI or ModelApi.Responses or ModelApi.Completions => model.Endpoint ?? OpenAI,
            ModelApi.Anthropic => model.Endpoint ?? Anthropic,
            ModelApi.AzureOpenAI => model.Endpoint,
            _ => null,
        };

        /// <summary>The key's name; null for a server on this machine that names none, and for an address that needs one to be named.</summary>
        public string? KeyName => model switch
        {
            { Key: { } name } => name,
            { Address: null } => null,
            { Address: { } address } when DefaultKey.At(address) is { } known => known.Name,
            { Api: ModelApi.AzureOpenAI, Address: { } address } when !Endpoints.IsLocal(address) => DefaultKey.Azure,
            _ => null,
        };
    }
}
