using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>What xunit's runners are given for one sample.</summary>
internal sealed record SampleRun(
    SampleTrial Trial,
    ExplicitOption ExplicitOption,
    IMessageBus MessageBus,
    ExceptionAggregator Aggregator,
    CancellationTokenSource Cancellation,
    object?[] ConstructorArguments,
    FixtureMappingManager Fixtures)
{
    /// <summary>The batch bounds concurrency itself; xunit's scheduler must not bound it a second time.</summary>
    public static ExecutionScheduler Unlimited { get; } = ExecutionScheduler.CreateUnlimited();
}
