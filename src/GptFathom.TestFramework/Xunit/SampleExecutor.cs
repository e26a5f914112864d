using System.Collections.Concurrent;
using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Runs one sample after the other through xunit's own runners, so that fixtures, output and attributes work as in any test.</summary>
internal sealed class SampleExecutor(
    ConfiguredSession session,
    BenchmarkExecution execution,
    SampleSink sink,
    ExplicitOption explicitOption,
    object?[] constructorArguments,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation,
    FixtureMappingManager fixtures)
{
    private readonly ConcurrentQueue<SampleTestCase> _notRun = new();

    /// <summary>Samples that were started but given up because the benchmark was aborted.</summary>
    public IReadOnlyCollection<SampleTestCase> NotRun => _notRun;

    public async Task RunAsync(SampleTestCase testCase)
    {
        RecordedMessages messages = new();
        SampleTrial trial = new(session, execution, testCase.Sample, cancellation.Token);
        try
        {
            await SampleCaseRunner.Instance.Run(
                testCase, new SampleRun(trial, explicitOption, messages, aggregator.Clone(), cancellation, constructorArguments, fixtures));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            trial.Fail(problem);
        }
        if (trial.Result is { } result) sink.Accept(testCase, result, messages, execution);
        else if (messages.IsNotRun) sink.Forward(messages);
        else if (!cancellation.IsCancellationRequested) Unrun(testCase, trial, messages);
    }

    // The body was never reached (a constructor or an attribute threw), or the whole benchmark was given up.
    private void Unrun(SampleTestCase testCase, SampleTrial trial, RecordedMessages messages)
    {
        if (execution.AbortedBecause is not null)
        {
            _notRun.Enqueue(testCase);
            return;
        }
        trial.Fail(messages.FailureText ?? "the body was not reached");
        sink.Accept(testCase, trial.Result!, messages, execution);
    }
}
