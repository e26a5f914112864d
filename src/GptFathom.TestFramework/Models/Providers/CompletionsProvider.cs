using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// OpenAI's legacy completions, for base models: one text in, its continuation out; see <see cref="CompletionsChatClient"/>. And whatever speaks the same way.
/// </summary>
internal sealed class CompletionsProvider : IModelProvider
{
    public ProviderTraits Traits { get; } = new()
    {
        Api = "Completions", Endpoint = OpenAIProvider.Endpoint, Key = OpenAIProvider.Key, IsCompletionOnly = true,
    };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services)
    {
        AuthenticationPolicy authentication = OpenAIProvider.Bearer(services.GetKey(model.Endpoint));
        ClientPipelineOptions options = new();
        options.Use(services.CreateHttpClient(model.Endpoint));
        CompletionsChatClient client = new(ClientPipeline.Create(options, [authentication], [], []), model);
        return services.Wrap(client, model.Endpoint, "a completion", isStreaming: false);
    }
}
