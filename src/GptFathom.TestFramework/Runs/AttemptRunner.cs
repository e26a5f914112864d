using System.Reflection;
using GptFathom.Models;
using GptFathom.Snapshots;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>Runs a benchmark's body once and turns what happened into an <see cref="Attempt"/>: an error is never a wrong answer.</summary>
internal static class AttemptRunner
{
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="model">The candidate, recording into <paramref name="log"/>.</param>
    /// <param name="log">What the calls of this attempt left behind.</param>
    /// <param name="body">Calls the body; the value is what it returned.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was ended: the sample was not run.</exception>
    /// <exception cref="FathomException">A user's mistake that concerns the whole run (unknown model, missing key ...).</exception>
    public static async Task<ScoredAttempt> RunAsync(
        LoadedBenchmark benchmark, Sample sample, IChatClient? model, AttemptLog log, Func<BodyArguments, ValueTask<object?>> body, CancellationToken cancellationToken)
    {
        int timeout = benchmark.Definition.Attribute.TimeoutSeconds;
        using CancellationTokenSource? limit = timeout > 0 ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken) : null;
        limit?.CancelAfter(TimeSpan.FromSeconds(timeout));
        try
        {
            Score score = await BodyResult.ToScoreAsync(await body(new BodyArguments(benchmark, sample, model, limit?.Token ?? cancellationToken)));
            return Scored(score, log);
        }
        catch (Exception problem)
        {
            Exception cause = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
            cancellationToken.ThrowIfCancellationRequested();
            if (cause is ModelUnavailableException) throw new FathomException(cause.Message, cause);
            if (cause is FathomException && log.Error is null) throw cause;
            if (limit?.IsCancellationRequested is true) return Failed(log, $"no result within {timeout} s");
            if (IsAssertion(cause) || benchmark.Definition.Attribute.MissOn.Any(miss => miss.IsInstanceOfType(cause)))
                return Scored(BodyResult.FailedAssertion with { Explanation = cause.Message }, log);
            return Failed(log, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    private static ScoredAttempt Scored(Score score, AttemptLog log) => log.Error is { } error
        ? Failed(log, error.ToString())
        : new ScoredAttempt(score, Attempt(log, score.Outcome) with { Score = score.Value, Answer = score.Answer });

    private static ScoredAttempt Failed(AttemptLog log, string cause) => new(null, Attempt(log, Outcome.Error) with { Cause = log.Error?.ToString() ?? cause });

    private static Attempt Attempt(AttemptLog log, Outcome outcome)
    {
        IReadOnlyList<ModelCall> calls = log.Calls;
        if (calls.Count == 0) return new Attempt { Outcome = outcome };
        bool isCounted = calls.Any(c => c.InputTokens is not null || c.OutputTokens is not null);
        return new Attempt
        {
            Outcome = outcome,
            Outputs = [.. calls.Select(c => c.Output ?? "")],
            FinishReason = calls[^1].FinishReason,
            Tokens = isCounted ? new TokenUsage(calls.Sum(c => c.InputTokens ?? 0), calls.Sum(c => c.OutputTokens ?? 0)) : null,
            Requests = [.. calls.Select(c => c.Request)],
        };
    }

    // As xunit does: any interface of this name marks an assertion library's failure.
    private static bool IsAssertion(Exception problem) => problem.GetType().GetInterfaces().Any(i => i.Name == "IAssertionException");
}
