using Xunit.Sdk;

namespace GptFathom.Xunit;

/// <summary>xunit's defaults for discovery.</summary>
internal sealed class DefaultDiscoveryOptions : ITestFrameworkDiscoveryOptions
{
    public TValue? GetValue<TValue>(string name) => default;

    public void SetValue<TValue>(string name, TValue value)
    {
    }

    public string ToJson() => "{}";
}
