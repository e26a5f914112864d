using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace GptFathom.Tests.Models;

/// <summary>
/// Runs asynchronous work on a simulated clock: all that can go on does so before the clock moves, so that the outcome depends on the clock alone and not on
/// how fast the machine is.
/// </summary>
internal sealed class Simulation : SynchronizationContext
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _ready = new();

    public FakeTimeProvider Time { get; } = new();

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue((d, state));

    /// <summary>Starts the work and lets the clock run for <paramref name="length"/>.</summary>
    public void Run(Action start, TimeSpan length)
    {
        SynchronizationContext? before = Current;
        SetSynchronizationContext(this);
        try
        {
            DateTimeOffset end = Time.GetUtcNow() + length;
            start();
            for (GoOn(); Time.GetUtcNow() < end; GoOn()) Time.Advance(Step);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private void GoOn()
    {
        while (_ready.TryDequeue(out (SendOrPostCallback Callback, object? State) next)) next.Callback(next.State);
    }
}
