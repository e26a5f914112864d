using Microsoft.Testing.Platform.Extensions;

namespace GptFathom.Platform;

/// <summary>What every extension of the test platform has to say about itself.</summary>
internal abstract class PlatformExtension(string role) : IExtension
{
    public string Uid => $"GptFathom.{role}";

    public string Version => typeof(PlatformExtension).Assembly.GetName().Version!.ToString(3);

    public string DisplayName => "GptFathom";

    public string Description => $"GptFathom: {role}";

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);
}
