using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public class SystemFingerprintChatClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fp_1", "fp_1")]
    [InlineData(null, null)]
    public async Task A_fingerprint_is_kept_with_a_whole_reply_and_with_a_streamed_one(string? fingerprint, string? kept)
    {
        using SystemFingerprintChatClient client = new(new Provider(fingerprint));
        ChatResponse whole = await client.GetResponseAsync("q", cancellationToken: Cancellation);
        ChatResponse streamed = await client.GetStreamingResponseAsync("q", cancellationToken: Cancellation).ToChatResponseAsync(Cancellation);
        Assert.All([whole, streamed], reply => Assert.Equal(kept, ModelCall.FingerprintIn(reply)));
    }

    private sealed class Provider(string? fingerprint) : DelegatingChatClient(new FakeModel())
    {
        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            response.RawRepresentation = Said<ChatCompletion>();
            return response;
        }

        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                update.RawRepresentation = Said<StreamingChatCompletionUpdate>();
                yield return update;
            }
        }

        private T Said<T>() where T : class, IPersistableModel<T> => ModelReaderWriter.Read<T>(BinaryData.FromString(
            $$"""{"id":"c","object":"o","created":1,"model":"m","choices":[],"system_fingerprint":{{JsonSerializer.Serialize(fingerprint)}}}"""))!;
    }
}
