using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;

namespace GptFathom.Anthropic;

/// <summary>
/// Anthropic's messages, by its own package. The version of the API that the package speaks, 2026-10-21, has no seed, and refuses temperature, top-p and top-k
/// whatever their value (in the one before, newer models did): they are not sent.
/// </summary>
public sealed class AnthropicProvider : IModelProvider
{
    /// <summary>Tokens of the reply where the options leave it open: the API has no default of its own and asks for a number.</summary>
    private const int DefaultMaxOutputTokens = 8192;

    private const string Version = "/v1";

    /// <summary>Longer than any time-out that can be configured; the package sends it along, and without one it would send a negative number.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <inheritdoc />
    public ProviderTraits Traits { get; } = new()
    {
        Api = "Anthropic", Endpoint = new Uri("https://api.anthropic.com/v1"), Key = new("anthropic", "ANTHROPIC_API_KEY", "api.anthropic.com"),
    };

    /// <inheritdoc />
    public IChatClient CreateClient(ModelEntry model, IProviderServices services)
    {
        string key = services.GetKey(model.Endpoint);
        // Whatever is not said here, the package reads from the environment.
        AnthropicClient sdk = new(new ClientOptions
        {
            HttpClient = services.CreateHttpClient(model.Endpoint), BaseUrl = WithoutVersion(model.Endpoint), ApiKey = key, MaxRetries = 0, Timeout = Patience,
        });
        return services.Wrap(sdk.AsIChatClient(model.Model, DefaultMaxOutputTokens), model.Endpoint, "a message", translate: AnthropicErrors.Translate);
    }

    /// <summary>The package adds the version itself.</summary>
    private static string WithoutVersion(Uri endpoint)
    {
        string address = endpoint.AbsoluteUri.TrimEnd('/');
        return address.EndsWith(Version, StringComparison.Ordinal) ? address[..^Version.Length] : address;
    }
}
