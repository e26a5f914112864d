namespace GptFathom.Models.Limits;

/// <summary>
/// At most so much within any 60 seconds. Within them it is spread: a provider may measure a minute's limit over a second. Not thread-safe.
/// </summary>
internal sealed class MinuteWindow(TimeProvider time)
{
    /// <summary>What is spread leaves a rest of the minute, in which whatever came late catches up.</summary>
    private const double Spread = 0.95;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>Timers are late; so much of it is made up for.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    private readonly Queue<RateReservation> _reservations = new();
    private double _sum;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Null for no limit.</summary>
    public double? Limit { get; set; }

    /// <summary>How long it takes until <paramref name="amount"/> may be reservation; zero where it may be reservation now. What exceeds a whole minute's limit waits for an empty minute.</summary>
    public TimeSpan Wait(double amount)
    {
        if (Limit is not { } limit) return TimeSpan.Zero;
        DateTimeOffset now = time.GetUtcNow();
        Forget(now);
        DateTimeOffset earliest = _next;
        double excess = _sum + Math.Min(amount, limit) - limit;
        foreach (RateReservation reservation in _reservations)
        {
            if (excess <= 0) break;
            excess -= reservation.Amount;
            if (reservation.At + Length > earliest) earliest = reservation.At + Length;
        }
        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    public RateReservation Take(double amount)
    {
        DateTimeOffset now = time.GetUtcNow();
        RateReservation reservation = new(now) { Amount = amount, IsCounted = Limit is not null };
        if (Limit is not { } limit) return reservation;
        _reservations.Enqueue(reservation);
        _sum += amount;
        DateTimeOffset start = _next > now - Slack ? _next : now - Slack;
        _next = start + (Length * (Math.Min(amount, limit) / limit * Spread));
        return reservation;
    }

    /// <summary>What was reservation turned out to be more or less.</summary>
    public void Correct(RateReservation reservation, double amount)
    {
        if (reservation.IsCounted) _sum += amount - reservation.Amount;
        reservation.Amount = amount;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_reservations.TryPeek(out RateReservation? oldest) && oldest.At + Length <= now)
        {
            _reservations.Dequeue();
            oldest.IsCounted = false;
            _sum -= oldest.Amount;
        }
    }
}
