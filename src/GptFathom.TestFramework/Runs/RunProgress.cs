namespace GptFathom.Runs;

/// <summary>How far a run is, and how fast it was within the last minute, and what it has spent.</summary>
/// <param name="session">The run.</param>
/// <param name="total">The samples that were selected.</param>
/// <param name="time">The clock.</param>
internal sealed class RunProgress(FathomSession session, int total, TimeProvider time)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1);

    private readonly Queue<(DateTimeOffset At, int Done)> _marks = new();

    public ProgressFigures Measure()
    {
        DateTimeOffset now = time.GetUtcNow();
        int done = session.Executions.Values.Sum(execution => execution.Finished);
        while (_marks.TryPeek(out (DateTimeOffset At, int Done) oldest) && now - oldest.At > Recent && _marks.Count > 1) _marks.Dequeue();
        (DateTimeOffset since, int before) = _marks.TryPeek(out (DateTimeOffset At, int Done) mark) ? mark : (session.Started, 0);
        _marks.Enqueue((now, done));
        return new ProgressFigures
        {
            Done = done,
            Total = total,
            InFlight = session.InFlight,
            Errors = session.Executions.Values.Sum(execution => execution.Errors.Count),
            Spent = AskedCalls.Sum(session.Executions.Values.Select(execution => execution.Use.Asked)),
            PerSecond = now > since ? (done - before) / (now - since).TotalSeconds : 0,
        };
    }
}
