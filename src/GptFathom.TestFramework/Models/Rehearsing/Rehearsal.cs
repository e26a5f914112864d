namespace GptFathom.Models.Rehearsing;

/// <summary>
/// One attempt at one sample that asks nothing: the store replies as far as it can, and the first call that it has no reply to ends the attempt. Calls that are
/// made together are noted together: none of them is let down before the body has made those that it makes without waiting. Thread-safe.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>A body that blocks until its call ends would make no further one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly List<MissingCall> _missing = [];
    private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;
    private int _stored;

    /// <summary>The calls that the store has no reply to, in the order in which they were made.</summary>
    public IReadOnlyList<MissingCall> Missing
    {
        get { lock (_lock) return [.. _missing]; }
    }

    /// <summary>How many calls the store replied to.</summary>
    public int Stored
    {
        get { lock (_lock) return _stored; }
    }

    /// <summary>Done as soon as a call is let down: whatever the body does from then on, a run would not.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The body has returned its task: it waits.</summary>
    public void Waits() => _waits.TrySetResult();

    public void NoteStored()
    {
        lock (_lock) _stored++;
    }

    /// <summary>Notes a call, and lets it down when its time has come.</summary>
    /// <exception cref="RehearsalEndedException">Always.</exception>
    public async Task EndAtAsync(MissingCall call)
    {
        lock (_lock)
        {
            if (!_isOver) _missing.Add(call);
        }
        await _waits.Task.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) _isOver = true;
        _ended.TrySetResult();
        throw new RehearsalEndedException(call.Model);
    }
}
