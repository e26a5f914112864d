using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>A client of the test application under a name that is known without making it: what is stored under it is found again offline.</summary>
internal sealed class RegisteredChatClient(IChatClient inner, string model) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata _metadata = new("code", inner.GetService<ChatClientMetadata>()?.ProviderUri, model);

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : base.GetService(serviceType, serviceKey);
}
