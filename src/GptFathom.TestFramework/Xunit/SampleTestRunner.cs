using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's test runner for one sample.</summary>
internal sealed class SampleTestRunner : XunitTestRunnerBase<SampleTestContext, IXunitTest>
{
    public static readonly SampleTestRunner Instance = new();

    public async ValueTask<RunSummary> Run(
        IXunitTest test,
        SampleTrial trial,
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation,
        object?[] constructorArguments,
        FixtureMappingManager fixtures)
    {
        await using SampleTestContext context = new(test, trial, explicitOption, messageBus, aggregator, cancellation, constructorArguments, fixtures);
        await context.InitializeAsync();
        return await Run(context);
    }
}
