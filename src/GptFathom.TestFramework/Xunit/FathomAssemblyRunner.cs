using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's assembly runner, followed by the verdict: the family of tests is known only when every benchmark is done.</summary>
internal sealed class FathomAssemblyRunner(FathomTestAssembly assembly, CasePlan plan) : XunitTestAssemblyRunner
{
    protected override async ValueTask<RunSummary> RunTestCollections(XunitTestAssemblyRunnerContext ctxt, Exception? exception)
    {
        RunSummary summary = await base.RunTestCollections(ctxt, exception);
        VerdictStage stage = new(assembly, plan, new SampleSink(ctxt.MessageBus, ctxt.CancellationTokenSource));
        summary.Aggregate(stage.Publish(ctxt.CancellationTokenSource.IsCancellationRequested));
        return summary;
    }
}
