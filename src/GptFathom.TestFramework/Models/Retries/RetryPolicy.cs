using System.ClientModel.Primitives;

namespace GptFathom.Models.Retries;

/// <summary>The SDK's own retries (408, 429, 5xx, broken connections; growing waits, at least what Retry-After says) on a given clock.</summary>
internal sealed class RetryPolicy(int maxRetries, TimeProvider time) : ClientRetryPolicy(maxRetries)
{
    protected override Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
