using System.Net.Http.Headers;

namespace GptFathom.Models.Limits;

/// <summary>Requests and tokens a minute, from the configuration and from what the provider says of itself. First come, first served. Thread-safe.</summary>
internal sealed class RateLimiter
{
    /// <summary>How long a wait lasts before it is reckoned again: tokens that were not used come back meanwhile.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly CallSlots _turn = new(new AdaptiveLimit(1, 1));
    private readonly MinuteWindow _requests;
    private readonly MinuteWindow _tokens;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    public RateLimiter(LimitOptions options, TimeProvider time)
    {
        _time = time;
        _requests = new MinuteWindow(time) { Limit = options.RequestsPerMinute };
        _tokens = new MinuteWindow(time) { Limit = options.TokensPerMinute };
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <param name="expected">The tokens it is expected to take; asked when it is its turn, since what was learnt meanwhile counts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The tokens taken, to be settled once it is known how many they were.</returns>
    public async Task<RateReservation> TakeAsync(Func<long> expected, CancellationToken cancellation)
    {
        await _turn.EnterAsync(cancellation);
        try
        {
            while (true)
            {
                long tokens = expected();
                TimeSpan wait;
                lock (_lock)
                {
                    wait = Wait(tokens);
                    if (wait == TimeSpan.Zero)
                    {
                        _requests.Take(1);
                        return _tokens.Take(tokens);
                    }
                }
                // A delay has whole milliseconds, and one of none would not wait at all.
                await Task.Delay(wait < LongestSleep ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : LongestSleep, _time, cancellation);
            }
        }
        finally
        {
            _turn.Leave();
        }
    }

    /// <summary>Replaces the tokens that were expected by those that it took.</summary>
    public void Settle(RateReservation tokens, long actual)
    {
        lock (_lock) _tokens.Correct(tokens, actual);
    }

    /// <summary>Sends nothing for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            DateTimeOffset until = _time.GetUtcNow() + wait;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>Takes in what an answer says of the provider's limits: a lower one counts, and where nothing is left, nothing is sent until there is.</summary>
    public void Learn(HttpResponseHeaders headers)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Learn(_requests, RateHeaders.Read(headers, "requests", now));
        Learn(_tokens, RateHeaders.Read(headers, "tokens", now));
    }

    private void Learn(MinuteWindow window, RateHeaders told)
    {
        lock (_lock)
        {
            if (told.Limit is { } limit and > 0 && !(window.Limit <= limit)) window.Limit = limit;
        }
        if (told is { Remaining: 0, Reset: { } reset }) Pause(reset);
    }

    private TimeSpan Wait(long tokens)
    {
        TimeSpan paused = _pausedUntil - _time.GetUtcNow();
        TimeSpan longest = new[] { _requests.Wait(1), _tokens.Wait(tokens), paused }.Max();
        return longest > TimeSpan.Zero ? longest : TimeSpan.Zero;
    }
}
