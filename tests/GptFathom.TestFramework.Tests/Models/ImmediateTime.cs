using System.Collections.Concurrent;

namespace GptFathom.Tests.Models;

/// <summary>A clock on which every wait of up to 20 seconds is over at once; it notes how long it would have been. Longer ones, such as time-outs, are real.</summary>
internal sealed class ImmediateTime : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private long _waited;

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > Longest || dueTime < TimeSpan.Zero) return base.CreateTimer(callback, state, dueTime, period);
        Waits.Enqueue(dueTime);
        Interlocked.Add(ref _waited, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
