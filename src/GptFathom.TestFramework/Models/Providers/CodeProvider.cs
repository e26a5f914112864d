using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>Clients that the test application makes itself, see <see cref="ModelClientAttribute"/>.</summary>
/// <param name="clients">Those that are registered.</param>
internal sealed class CodeProvider(RegisteredClients clients) : IModelProvider
{
    public ProviderTraits Traits { get; } = new() { Api = "Code", HasEndpoint = false };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services) => clients.Create(model);
}
