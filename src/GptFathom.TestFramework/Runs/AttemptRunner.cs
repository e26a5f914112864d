using System.Reflection;
using GptFathom.Models;
using GptFathom.Models.Recording;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>Runs a benchmark's body once and turns what happened into an <see cref="Attempt"/>: an error is never a wrong answer.</summary>
internal static class AttemptRunner
{
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="models">What the body may ask, and what its calls leave behind.</param>
    /// <param name="body">Calls the body; the value is what it returned.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was ended: the sample was not run.</exception>
    /// <exception cref="FathomException">Something that concerns the whole run: a user's mistake (unknown model, missing key ...), or <see cref="RunEndedException"/>.</exception>
    public static async Task<ScoredAttempt> RunAsync(
        LoadedBenchmark benchmark, Sample sample, AttemptModels models, Func<BodyArguments, ValueTask<object?>> body, CancellationToken cancellationToken)
    {
        int timeout = benchmark.Definition.Attribute.TimeoutSeconds;
        using CancellationTokenSource? limit = timeout > 0 ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken) : null;
        limit?.CancelAfter(TimeSpan.FromSeconds(timeout));
        try
        {
            Score score = await BodyResult.ToScoreAsync(await body(new BodyArguments(benchmark, sample, models, limit?.Token ?? cancellationToken)));
            if (models.Ended is { } swallowed) throw swallowed;
            return Scored(score, models);
        }
        catch (Exception problem)
        {
            Exception cause = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
            cancellationToken.ThrowIfCancellationRequested();
            if ((models.Ended ?? cause as RunEndedException) is { } ended) throw new FathomException(ended.Message, ended);
            if (cause is FathomException && models.Error is null) throw cause;
            if (cause is UnscoredException) return Failed(models, cause.Message);
            if (limit?.IsCancellationRequested is true) return Failed(models, $"no result within {timeout} s");
            if (IsAssertion(cause) || benchmark.Definition.Attribute.MissExceptions.Any(miss => miss.IsInstanceOfType(cause)))
                return Scored(BodyResult.FailedAssertion with { Explanation = cause.Message }, models);
            return Failed(models, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    private static ScoredAttempt Scored(Score score, AttemptModels models) => models.Error is { } error
        ? Failed(models, error.ToString())
        : new ScoredAttempt(score, Attempt(models.Log, score.Outcome) with { Score = score.Value, Also = score.Also, Answer = score.Answer });

    private static ScoredAttempt Failed(AttemptModels models, string cause) =>
        new(null, Attempt(models.Log, Outcome.Error) with { Cause = models.Error?.ToString() ?? cause });

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
