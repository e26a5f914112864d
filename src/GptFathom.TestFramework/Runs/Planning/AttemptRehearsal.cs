using GptFathom.Models.Rehearsing;

namespace GptFathom.Runs.Planning;

/// <summary>Calls a body to see what it would ask.</summary>
internal sealed class AttemptRehearsal(ConfiguredSession session, LoadedBenchmark benchmark)
{
    /// <summary>How long a body may go on after its call was let down.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly DetachedBody _body = new(benchmark.Definition);

    public async Task<RehearsedAttempt> RunAsync(Sample sample, int repeat, CancellationToken cancellationToken)
    {
        Rehearsal rehearsal = new();
        int timeout = benchmark.Definition.Attribute.TimeoutSeconds;
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout > 0) end.CancelAfter(TimeSpan.FromSeconds(timeout));
        Task<Exception?> body = Task.Run(() => CallAsync(sample, repeat, rehearsal, end.Token), cancellationToken);
        await ((Task)Task.WhenAny(body, rehearsal.Ended)).WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (!body.IsCompleted)
        {
            // It may have swallowed that it was let down.
            await ((Task)body).WaitAsync(Grace, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await end.CancelAsync();
        }
        Exception? problem = body.IsCompleted ? await body : null;
        return new RehearsedAttempt
        {
            Sample = sample,
            Repeat = repeat,
            Stored = rehearsal.Stored,
            Missing = rehearsal.Missing,
            Problem = rehearsal.Missing.Count == 0 && rehearsal.Stored == 0 && problem is not (null or UnscoredException)
                ? $"{problem.GetType().Name}: {problem.Message}"
                : null,
        };
    }

    private async Task<Exception?> CallAsync(Sample sample, int repeat, Rehearsal rehearsal, CancellationToken cancellation)
    {
        try
        {
            object instance = _body.Create();
            object? returned = _body.Call(instance, new BodyArguments(benchmark, sample, session.Rehearse(benchmark, repeat, rehearsal), cancellation));
            rehearsal.Waits();
            await BodyResult.ToScoreAsync(returned);
            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception problem)
        {
            return problem is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : problem;
        }
    }
}
