using GptFathom.Models.Transport;

namespace GptFathom.Models.Keys;

/// <summary>A key that has a variable of its provider's beside those of GptFathom.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variable">The provider's variable.</param>
/// <param name="Host">Where it goes if nothing else is said, and the only host that the variable serves; null where every user has a host of his own.</param>
internal sealed record DefaultKey(string Name, string Variable, string? Host)
{
    /// <summary>The name of Azure's key.</summary>
    public const string Azure = "azure";

    public static IReadOnlyList<DefaultKey> All { get; } =
    [
        new("openai", "OPENAI_API_KEY", "api.openai.com"),
        new("anthropic", "ANTHROPIC_API_KEY", "api.anthropic.com"),
        new(Azure, "AZURE_OPENAI_API_KEY", null),
    ];

    /// <summary>The one of that name, or null.</summary>
    public static DefaultKey? Named(string name) => All.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one that is bound to an address, or null.</summary>
    public static DefaultKey? At(Uri endpoint) => All.FirstOrDefault(k => k.Host is not null && k.Serves(endpoint));

    /// <summary>Whether the provider's variable may be used for an address.</summary>
    public bool Serves(Uri endpoint) => Host is null || Endpoints.IsHost(Host, endpoint);
}
