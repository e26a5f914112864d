using System.Text;
using GptFathom.Models.Batches;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>
/// Has the runtime compile what a call goes through while the tests are still being found: else the first calls wait for it, half a second in which no
/// other call is sent. Nobody is reached, nothing is spent or kept.
/// </summary>
internal static class ModelWarmUp
{
    /// <param name="model">The model; there is something to do only where its provider can be called without reaching anybody.</param>
    /// <param name="concurrency">How many calls may be in flight.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="time">The clock.</param>
    public static async Task RunAsync(ModelOptions model, int concurrency, ApiKeys keys, TimeProvider time)
    {
        if (model.Provider is not ICannedProvider provider) return;
        using LaterTransport transport = new() { InnerHandler = new CannedTransport { Answer = Encoding.UTF8.GetBytes(provider.CannedReply) } };
        ProviderContext context = new(keys, time) { Transport = _ => transport };
        using IChatClient client = ModelPipeline.Around(
            observed => provider.CreateClient(model.ToEntry(), new ProviderServices(model, observed)),
            context, model.ToLimits(concurrency), model.ToRetries(), model.ToTraits());
        ChatMessage[] messages = [new(ChatRole.User, "x")];
        ChatOptions options = new() { Temperature = 0, MaxOutputTokens = 1 };
        ChatResponse response = await client.GetResponseAsync(messages, options);
        CompletionKey key = new(model.Name, RequestHash.Of(messages, options, client), 0, 0);
        CompletionLine.ReadResponse(CompletionLine.Write(key, time.GetUtcNow(), response));
    }

    /// <summary>Lets its caller wait, as a model does: what waits is compiled apart from what goes straight on.</summary>
    private sealed class LaterTransport : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
