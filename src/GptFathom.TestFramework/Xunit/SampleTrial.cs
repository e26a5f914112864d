using GptFathom.Models.Budgets;
using GptFathom.Models.Recording;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Xunit;

/// <summary>All repeats of one sample, from the first call to the record.</summary>
internal sealed class SampleTrial(ConfiguredSession session, BenchmarkExecution execution, Sample sample, CancellationToken cancellationToken)
{
    private readonly string _hash = ContentHash.Of(sample);
    private readonly List<ModelCall> _calls = [];

    /// <summary>The result, or null as long as (or because) the sample has not run.</summary>
    public SampleResult? Result { get; private set; }

    /// <summary>What is to be told of the sample beside what its body wrote.</summary>
    public string Output { get; private set; } = "";

    /// <param name="body">Calls the body with the given arguments; the value is what it returned.</param>
    public async Task RunAsync(Func<BodyArguments, ValueTask<object?>> body)
    {
        int repeats = execution.Benchmark.Definition.Attribute.Repeats;
        List<ScoredAttempt> attempts = new(repeats);
        try
        {
            for (int repeat = 0; repeat < repeats; repeat++)
            {
                AttemptModels models = session.Ask(execution.Benchmark, sample.Id, _hash, repeat, cancellationToken);
                attempts.Add(await AttemptAsync(models, body));
                execution.Observations.Note(models);
                execution.Observations.Starts.Note(sample.Id, models);
            }
            Result = execution.Add(sample, attempts, _hash);
            if (IsTold(Result.Standing)) Output = string.Concat(execution.Use.Lines(_calls).Select(line => $"{line}\n"));
        }
        catch (FathomException problem)
        {
            execution.Abort(session.Redaction.Clean(problem.Message), isOutOfBudget: problem.InnerException is BudgetExhaustedException);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    // Skipped samples are shown with their output on the console: those that are only missed may be thousands.
    private bool IsTold(SampleStanding standing) =>
        standing is not (SampleStanding.NewMiss or SampleStanding.KnownMiss) || execution.Benchmark.Definition.Attribute.Gate == GateMode.EverySample;

    // What was asked was paid for, whatever became of the attempt.
    private async Task<ScoredAttempt> AttemptAsync(AttemptModels models, Func<BodyArguments, ValueTask<object?>> body)
    {
        try
        {
            ScoredAttempt attempt = await AttemptRunner.RunAsync(execution.Benchmark, sample, models, body, cancellationToken);
            return attempt.Without(session.Redaction);
        }
        finally
        {
            execution.Use.Note(sample.Id, models);
            _calls.AddRange([.. models.Log.Calls, .. models.OtherLog.Calls]);
        }
    }

    /// <summary>Something other than the body went wrong: an error, never a wrong answer.</summary>
    public void Fail(Exception problem) => Fail($"{problem.GetType().Name}: {problem.Message}");

    /// <inheritdoc cref="Fail(Exception)" />
    public void Fail(string cause) =>
        Result = execution.Add(sample, [new ScoredAttempt(null, new Attempt { Outcome = Outcome.Error, Cause = session.Redaction.Clean(cause) })], _hash);
}
