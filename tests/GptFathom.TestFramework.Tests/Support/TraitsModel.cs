using GptFathom.Models;
using GptFathom.Tests.Models;
using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Support;

/// <summary>A model that says of itself what the configuration would.</summary>
internal sealed class TraitsModel(ModelTraits traits) : DelegatingChatClient(new FakeModel())
{
    public override object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ModelTraits) ? traits : base.GetService(serviceType, serviceKey);
}
