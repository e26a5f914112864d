using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>Prepared completions from a file, see <see cref="ScriptedChatClient"/>.</summary>
internal sealed class ScriptedProvider : IModelProvider
{
    public ProviderTraits Traits { get; } = new() { Api = "Scripted", HasEndpoint = false, HasFile = true, IsLive = false };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services) => new ScriptedChatClient(model.Name, model.File);
}
