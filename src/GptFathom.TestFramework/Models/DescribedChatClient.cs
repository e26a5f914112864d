using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>A model that tells what prompts have to know of it.</summary>
internal sealed class DescribedChatClient(IChatClient inner, ModelTraits traits) : DelegatingChatClient(inner)
{
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ModelTraits) ? traits : base.GetService(serviceType, serviceKey);
}
