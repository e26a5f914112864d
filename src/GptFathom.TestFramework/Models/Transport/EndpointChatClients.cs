using GptFathom.Models.Keys;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>What every client of an SDK has around it.</summary>
internal static class EndpointChatClients
{
    /// <param name="client">The SDK's client; it neither retries nor has a time-out.</param>
    /// <param name="name">The model's name as configured, for messages.</param>
    /// <param name="endpoint">Who is asked.</param>
    /// <param name="keys">Kept out of messages.</param>
    /// <param name="expected">What a good reply is, with its article.</param>
    public static IChatClient Wrap(IChatClient client, string name, Uri endpoint, ApiKeys keys, string expected = "a chat completion")
    {
        KeyRedaction redaction = keys.Redaction;
        IChatClient translating = new TranslatingChatClient(client, error => EndpointErrors.Translate(error, endpoint, redaction, expected));
        return new ReachableChatClient(new FilteredPromptsChatClient(translating), name, endpoint);
    }
}
