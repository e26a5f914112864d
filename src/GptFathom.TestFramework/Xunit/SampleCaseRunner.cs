using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's case runner for one sample.</summary>
internal sealed class SampleCaseRunner : XunitTestCaseRunnerBase<SampleCaseContext, IXunitTestCase, IXunitTest>
{
    public static readonly SampleCaseRunner Instance = new();

    public async ValueTask<RunSummary> Run(
        SampleTestCase testCase,
        SampleTrial trial,
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation,
        object?[] constructorArguments,
        FixtureMappingManager fixtures)
    {
        IXunitTest[] tests = [new SampleTest(testCase)];
        await using SampleCaseContext context = new(testCase, tests, trial, explicitOption, messageBus, aggregator, cancellation, constructorArguments, fixtures);
        await context.InitializeAsync();
        return await Run(context);
    }
}
