using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>What xunit's case runner knows of one sample.</summary>
internal sealed class SampleCaseContext(
    SampleTestCase testCase,
    IReadOnlyCollection<IXunitTest> tests,
    SampleTrial trial,
    ExplicitOption explicitOption,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation,
    object?[] constructorArguments,
    FixtureMappingManager fixtures)
    : XunitTestCaseRunnerContext(
        testCase, tests, explicitOption, messageBus, aggregator, testCase.TestCaseDisplayName, testCase.SkipReason, cancellation,
        ParallelMode.None, Unlimited, constructorArguments, fixtures)
{
    /// <summary>The batch bounds concurrency itself; xunit's scheduler must not bound it a second time.</summary>
    public static readonly ExecutionScheduler Unlimited = ExecutionScheduler.CreateUnlimited();

    public override ValueTask<RunSummary> RunTest(IXunitTest test) =>
        SampleTestRunner.Instance.Run(test, trial, ExplicitOption, MessageBus, Aggregator.Clone(), CancellationTokenSource, ConstructorArguments, CaseFixtureMappings);
}
