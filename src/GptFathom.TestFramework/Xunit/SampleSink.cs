using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Publishes a sample's result as soon as it is known, and holds back those that depend on the verdict.</summary>
internal sealed class SampleSink(IMessageBus bus, CancellationTokenSource cancellation)
{
    private readonly Lock _lock = new();
    private readonly List<DeferredSample> _deferred = [];
    private RunSummary _summary;

    public IReadOnlyList<DeferredSample> Deferred => _deferred;

    public RunSummary Summary => _summary;

    public void Accept(SampleTestCase testCase, SampleResult result, RecordedMessages messages, BenchmarkExecution execution)
    {
        bool strict = execution.Benchmark.Definition.Attribute.Gate == GateMode.EverySample;
        switch (result.Standing)
        {
            case SampleStanding.Hit:
                Publish(testCase, messages, TestVerdict.Passed);
                break;
            case SampleStanding.KnownMiss when !strict:
                Publish(testCase, messages, TestVerdict.Skipped("missed, as the baseline did"));
                break;
            case SampleStanding.NewMiss when !strict:
                Publish(testCase, messages, TestVerdict.Skipped(execution.Baseline is null ? "missed; no baseline" : "missed; the sample is new"));
                break;
            default:
                lock (_lock) _deferred.Add(new DeferredSample(testCase, result, messages));
                break;
        }
    }

    /// <summary>Hands on what xunit itself decided.</summary>
    public void Forward(RecordedMessages messages)
    {
        foreach (IMessageSinkMessage message in messages.Messages) Queue(message);
        Count(new RunSummary { Total = 1, Skipped = 1 });
    }

    public RunSummary SkipAll(IEnumerable<SampleTestCase> testCases, string reason)
    {
        foreach (SampleTestCase testCase in testCases) Publish(testCase, null, TestVerdict.Skipped(reason));
        return Summary;
    }

    public void Publish(FathomTestCase testCase, RecordedMessages? messages, TestVerdict verdict)
    {
        foreach (IMessageSinkMessage message in TestMessages.For(testCase, messages, verdict)) Queue(message);
        Count(new RunSummary { Total = 1, Failed = verdict.IsFailure ? 1 : 0, Skipped = verdict.SkipReason is null ? 0 : 1 });
    }

    private void Queue(IMessageSinkMessage message)
    {
        if (!bus.QueueMessage(message)) cancellation.Cancel();
    }

    private void Count(RunSummary one)
    {
        lock (_lock) _summary.Aggregate(one);
    }
}
