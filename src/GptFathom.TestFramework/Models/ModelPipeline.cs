using GptFathom.Models.Limits;
using GptFathom.Models.Providers;
using GptFathom.Models.Retries;
using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>Puts the stages of a model together, from the outermost to the provider: limit, break, retry. Recording and budget lie above it.</summary>
internal static class ModelPipeline
{
    /// <param name="create">Makes the provider's client.</param>
    /// <param name="context">What it is made from.</param>
    /// <param name="limits">How much it may be asked at a time.</param>
    /// <param name="retries">How a call that failed is tried again.</param>
    /// <param name="traits">What a prompt has to know of the model.</param>
    public static IChatClient Around(
        Func<ProviderContext, IChatClient> create, ProviderContext context, LimitOptions limits, RetryOptions retries, ModelTraits traits)
    {
        CallLimits calls = new(limits, context.Time);
        ProviderContext observed = context with { Transport = endpoint => new ObservedResponses(calls) { InnerHandler = context.Transport(endpoint) } };
        IChatClient retrying = new RetryingChatClient(create(observed), retries, calls, context.Time);
        IChatClient breaking = new BreakingChatClient(retrying, retries.BreakAfter);
        return new DescribedChatClient(new LimitingChatClient(breaking, calls, new ExpectedTokens(traits.Tokens)), traits);
    }
}
