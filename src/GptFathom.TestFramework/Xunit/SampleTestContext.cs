using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Calls the benchmark's body with the sample, the candidate and fixtures as its arguments.</summary>
internal sealed class SampleTestContext(IXunitTest test, SampleRun run)
    : XunitTestRunnerContext(
        test, run.ExplicitOption, run.MessageBus, run.Aggregator, run.Cancellation, ParallelMode.None, SampleRun.Unlimited,
        test.TestMethod.BeforeAfterTestAttributes, run.ConstructorArguments, run.Fixtures)
{
    public SampleTrial Trial { get; } = run.Trial;

    public override async ValueTask<TimeSpan> InvokeTest(object? testClassInstance)
    {
        long start = Stopwatch.GetTimestamp();
        await Aggregator.RunAsync(async () => await Trial.RunAsync(arguments => CallAsync(testClassInstance, arguments)));
        return Stopwatch.GetElapsedTime(start);
    }

    private async ValueTask<object?> CallAsync(object? instance, BodyArguments arguments)
    {
        ParameterInfo[] parameters = Method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            MethodArguments[i] = arguments.Find(parameters[i]) ?? await TestFixtureMappings.GetFixture(type)
                ?? throw new FathomException(
                    $"The parameter '{parameters[i].Name}' of {Method.DeclaringType!.Name}.{Method.Name} is a {type.Name}; " +
                    "expected Sample, Question, IChatClient, IToxicityClassifier, CancellationToken or a fixture of the class, collection or assembly.");
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
