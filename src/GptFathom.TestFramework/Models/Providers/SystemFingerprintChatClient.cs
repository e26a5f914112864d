using System.Runtime.CompilerServices;
using GptFathom.Models.Recording;
using Microsoft.Extensions.AI;
using ChatCompletion = OpenAI.Chat.ChatCompletion;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace GptFathom.Models.Providers;

/// <summary>Keeps the provider's system fingerprint with the reply: the SDK has it in its own objects only, which are not stored.</summary>
internal sealed class SystemFingerprintChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
        if (response.RawRepresentation is ChatCompletion { SystemFingerprint: { Length: > 0 } fingerprint })
            (response.AdditionalProperties ??= [])[ModelCall.SystemFingerprintProperty] = fingerprint;
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ChatResponseUpdate update in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            if (update.RawRepresentation is StreamingChatCompletionUpdate { SystemFingerprint: { Length: > 0 } fingerprint })
                (update.AdditionalProperties ??= [])[ModelCall.SystemFingerprintProperty] = fingerprint;
            yield return update;
        }
    }
}
