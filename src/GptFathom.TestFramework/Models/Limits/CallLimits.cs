using System.Net;
using System.Net.Http.Headers;
using GptFathom.Models.Retries;

namespace GptFathom.Models.Limits;

/// <summary>What one model may be asked at a time: the slots and the rates, and how both learn from the provider. Thread-safe.</summary>
internal sealed class CallLimits(LimitOptions options, TimeProvider time) : ITryObserver
{
    private const HttpStatusCode Overloaded = (HttpStatusCode)529;

    public CallSlots Slots { get; } = new(new AdaptiveLimit(options.MinConcurrency, options.MaxConcurrency));

    public RateLimiter Rates { get; } = new(options, time);

    /// <summary>An answer has come, of whatever kind.</summary>
    public void Answered(HttpStatusCode status, HttpResponseHeaders headers)
    {
        Rates.Learn(headers);
        Slots.Note(IsTurnedAway(status));
    }

    // One call that is turned away waits by itself; where many are, asking on would only be turned away too.
    public void Failed(Exception error)
    {
        if (error is EndpointException { RetryAfter: { } wait, Kind: FailureKind.RateLimited } && Slots.IsCrowded) Rates.Pause(wait);
    }

    public Task AgainAsync(CancellationToken cancellation) => Rates.TakeAsync(() => 0, cancellation);

    private static bool IsTurnedAway(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or Overloaded;
}
