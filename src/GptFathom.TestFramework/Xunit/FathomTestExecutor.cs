using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Sees the whole filtered run before anything starts; gates are taken out, to be reported when all benchmarks are done.</summary>
internal sealed class FathomTestExecutor(FathomTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
{
    public override async ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<IXunitTestCase> selected = await new SerializedCases(assembly).FindAsync(testCases, cancellationToken);
        CasePlan plan = new(selected, assembly.Discovered);
        int samples = plan.Executed.OfType<SampleTestCase>().Count();
        assembly.Host.Progress.Current = new RunProgress(assembly.Session, samples, TimeProvider.System);
        using CancellationTokenSource end = new();
        _ = Task.Run(() => VerdictWarmUp.RunAsync(assembly.Session, samples, TimeProvider.System, end.Token), CancellationToken.None);
        try
        {
            await new FathomAssemblyRunner(assembly, plan).Run(TestAssembly, plan.Executed, executionMessageSink, executionOptions, cancellationToken);
        }
        finally
        {
            await end.CancelAsync();
        }
        // The last sample's stack, on which this goes on, holds all samples; the next one lets them go.
        await Task.Yield();
        assembly.Host.Progress.Current = null;
    }
}
