using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>What xunit's case runner knows of one sample.</summary>
internal sealed class SampleCaseContext(SampleTestCase testCase, IReadOnlyCollection<IXunitTest> tests, SampleRun run)
    : XunitTestCaseRunnerContext(
        testCase, tests, run.ExplicitOption, run.MessageBus, run.Aggregator, testCase.TestCaseDisplayName, testCase.SkipReason, run.Cancellation,
        ParallelMode.None, SampleRun.Unlimited, run.ConstructorArguments, run.Fixtures)
{
    private readonly SampleTrial _trial = run.Trial;

    public override ValueTask<RunSummary> RunTest(IXunitTest test) => SampleTestRunner.Instance.Run(
        test, new SampleRun(_trial, ExplicitOption, MessageBus, Aggregator.Clone(), CancellationTokenSource, ConstructorArguments, CaseFixtureMappings));
}
