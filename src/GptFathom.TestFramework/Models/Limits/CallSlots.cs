namespace GptFathom.Models.Limits;

/// <summary>A semaphore whose size adapts; first come, first served. Thread-safe.</summary>
internal sealed class CallSlots(AdaptiveLimit limit)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _taken;

    /// <summary>Calls in flight.</summary>
    public int Taken
    {
        get { lock (_lock) return _taken; }
    }

    /// <inheritdoc cref="AdaptiveLimit.IsCrowded" />
    public bool IsCrowded
    {
        get { lock (_lock) return limit.IsCrowded; }
    }

    public async Task EnterAsync(CancellationToken cancellation)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_taken < limit.Value)
            {
                _taken++;
                return;
            }
            _waiting.Enqueue(turn);
        }
        await using CancellationTokenRegistration registration = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        await turn.Task;
    }

    public void Leave()
    {
        lock (_lock)
        {
            _taken--;
            LetIn();
        }
    }

    /// <inheritdoc cref="AdaptiveLimit.Note" />
    public void Note(bool isTurnedAway)
    {
        lock (_lock)
        {
            limit.Note(isTurnedAway);
            LetIn();
        }
    }

    // Whoever was cancelled while waiting is passed over.
    private void LetIn()
    {
        while (_taken < limit.Value && _waiting.TryDequeue(out TaskCompletionSource? next))
        {
            if (next.TrySetResult()) _taken++;
        }
    }
}
