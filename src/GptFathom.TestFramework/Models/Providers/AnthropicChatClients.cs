using Anthropic;
using Anthropic.Core;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// Clients for Anthropic's messages, by its own package. The version of the API that the package speaks, 2026-10-21, has no seed, and refuses temperature,
/// top-p and top-k whatever their value (in the one before, newer models did): they are not sent.
/// </summary>
internal static class AnthropicChatClients
{
    /// <summary>Tokens of the reply where the options leave it open: the API has no default of its own and asks for a number.</summary>
    public const int DefaultMaxOutputTokens = 8192;

    private const string Version = "/v1";

    /// <summary>Longer than any time-out that can be configured; the package sends it along, and without one it would send a negative number.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public static IChatClient Create(ModelOptions model, ProviderContext context)
    {
        Uri endpoint = model.Address!;
        string key = context.Keys.For(model.Name, model.KeyName, endpoint);
        // Whatever is not said here, the package reads from the environment.
        AnthropicClient sdk = new(new ClientOptions
        {
            HttpClient = context.ClientFor(endpoint), BaseUrl = WithoutVersion(endpoint), ApiKey = key, MaxRetries = 0, Timeout = Patience,
        });
        IChatClient client = new EndedStreamsChatClient(sdk.AsIChatClient(model.WireModel, DefaultMaxOutputTokens));
        return EndpointChatClients.Wrap(
            new TranslatingChatClient(client, AnthropicErrors.Translate), model.Name, endpoint, context.Keys, "a message");
    }

    /// <summary>The package adds the version itself.</summary>
    private static string WithoutVersion(Uri endpoint)
    {
        string address = endpoint.AbsoluteUri.TrimEnd('/');
        return address.EndsWith(Version, StringComparison.Ordinal) ? address[..^Version.Length] : address;
    }
}
