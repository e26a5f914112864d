using GptFathom.Models.Recording;

namespace GptFathom.Runs;

/// <summary>How many calls were asked and how many answered from the store. Thread-safe.</summary>
internal sealed class CallTally
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _oldestReused;
    private int _reused;
    private int _asked;

    /// <summary>Calls that were asked in this run.</summary>
    public int Asked => _asked;

    /// <summary>Calls that were answered from the store.</summary>
    public int Reused => _reused;

    /// <summary>When the oldest completion that was reused was stored, or null.</summary>
    public DateTimeOffset? OldestReused
    {
        get { lock (_lock) return _oldestReused; }
    }

    public void Note(AttemptLog log)
    {
        foreach (ModelCall call in log.Calls)
        {
            if (call.ReusedFrom is not { } at) Interlocked.Increment(ref _asked);
            else NoteReused(at);
        }
    }

    private void NoteReused(DateTimeOffset at)
    {
        Interlocked.Increment(ref _reused);
        lock (_lock)
        {
            if (_oldestReused is null || at < _oldestReused) _oldestReused = at;
        }
    }
}
