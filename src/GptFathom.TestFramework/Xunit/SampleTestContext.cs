using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Calls the benchmark's body with the sample, the candidate and fixtures as its arguments.</summary>
internal sealed class SampleTestContext(
    IXunitTest test,
    SampleTrial trial,
    ExplicitOption explicitOption,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation,
    object?[] constructorArguments,
    FixtureMappingManager fixtures)
    : XunitTestRunnerContext(
        test, explicitOption, messageBus, aggregator, cancellation, ParallelMode.None, SampleCaseContext.Unlimited,
        test.TestMethod.BeforeAfterTestAttributes, constructorArguments, fixtures)
{
    public override async ValueTask<TimeSpan> InvokeTest(object? testClassInstance)
    {
        long start = Stopwatch.GetTimestamp();
        await Aggregator.RunAsync(async () => await trial.RunAsync(arguments => CallAsync(testClassInstance, arguments)));
        return Stopwatch.GetElapsedTime(start);
    }

    private async ValueTask<object?> CallAsync(object? instance, BodyArguments arguments)
    {
        ParameterInfo[] parameters = Method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            MethodArguments[i] = arguments.Find(type) ?? await TestFixtureMappings.GetFixture(type)
                ?? throw new FathomException(
                    $"The parameter '{parameters[i].Name}' of {Method.DeclaringType!.Name}.{Method.Name} is a {type.Name}; " +
                    "expected Sample, Question, IChatClient, CancellationToken or a fixture of the class, collection or assembly.");
        }
        try
        {
            return InvokeTestMethod(instance);
        }
        catch (TargetInvocationException problem)
        {
            ExceptionDispatchInfo.Throw(problem.InnerException!);
            throw;
        }
    }
}
