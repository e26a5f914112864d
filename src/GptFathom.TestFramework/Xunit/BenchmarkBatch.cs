using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Stands in for the selected samples of one method and runs many of them at once. It is never reported itself.</summary>
internal sealed class BenchmarkBatch(IReadOnlyList<SampleTestCase> samples) : FathomTestCase(samples[0].Source, "batch"), ISelfExecutingXunitTestCase
{
    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        object?[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource,
        ParallelMode parallelMode,
        ExecutionScheduler scheduler,
        FixtureMappingManager methodFixtureMappings)
    {
        FathomTestAssembly assembly = FathomTestAssembly.Of(TestMethod);
        ConfiguredSession session = assembly.Session.Configured;
        SampleSink sink = new(messageBus, cancellationTokenSource);
        if (SkipReason is { } reason) return sink.SkipAll(samples, reason);

        BenchmarkExecution execution = session.Begin(samples[0].Benchmark, samples.Count);
        SampleExecutor executor = new(session, execution, sink, explicitOption, constructorArguments, aggregator, cancellationTokenSource, methodFixtureMappings);
        int started = await StartAllAsync(session, execution, executor, cancellationTokenSource.Token);
        session.Finish(execution);

        IReadOnlyList<SampleTestCase> left = cancellationTokenSource.IsCancellationRequested ? [] : [.. samples.Skip(started).Concat(executor.NotRun)];
        foreach (SampleTestCase unrun in left) assembly.NotRun.Add(unrun);
        foreach (DeferredSample sample in sink.Deferred) assembly.Deferred.Add(sample);
        return sink.Summary;
    }

    private async Task<int> StartAllAsync(ConfiguredSession session, BenchmarkExecution execution, SampleExecutor executor, CancellationToken cancellationToken)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int open = 1;
        int started = 0;
        foreach (SampleTestCase sample in samples)
        {
            if (!await EnterAsync(session, execution, cancellationToken)) break;
            started++;
            Interlocked.Increment(ref open);
            // Off this thread: a body that never really waits must not keep the others from starting.
            _ = Task.Run(() => RunOneAsync(sample), CancellationToken.None);
        }
        End();
        await done.Task;
        return started;

        async Task RunOneAsync(SampleTestCase sample)
        {
            try
            {
                await executor.RunAsync(sample);
            }
            finally
            {
                session.Slots.Release();
                End();
            }
        }

        void End()
        {
            if (Interlocked.Decrement(ref open) == 0) done.SetResult();
        }
    }

    private static async ValueTask<bool> EnterAsync(ConfiguredSession session, BenchmarkExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            await session.Slots.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        if (execution.AbortedBecause is null && !cancellationToken.IsCancellationRequested) return true;
        session.Slots.Release();
        return false;
    }
}
