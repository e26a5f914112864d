using GptFathom.Reports;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class VerdictWarmUpTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConfiguredSession _session;
    private readonly FakeTimeProvider _time = new();

    public VerdictWarmUpTests()
    {
        _folder.Write("d.jsonl", "{\"id\":\"a\",\"input\":\"x\"}\n{\"id\":\"b\",\"input\":\"y\"}\n{\"id\":\"c\",\"input\":\"z\"}\n");
        _session = FathomSession.Open(TestHost.In(_folder), TimeProvider.System).Configured;
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_warm_up_writes_nothing_and_leaves_the_verdict_as_it_is()
    {
        BenchmarkExecution execution = await BeginAsync();
        Add(execution, "a", 1);
        Add(execution, "b", 0);
        string[] files = Files();
        string before = Judged();
        VerdictWarmUp.Run(_session);
        Assert.Equal(files, Files());
        Assert.Equal((before, 2), (Judged(), execution.Finished));
    }

    [Fact]
    public async Task A_warm_up_waits_until_half_of_the_samples_are_done()
    {
        BenchmarkExecution execution = await BeginAsync();
        Task warmUp = VerdictWarmUp.RunAsync(_session, 3, _time, TestContext.Current.CancellationToken);
        Add(execution, "a", 1);
        await TickAsync();
        Assert.False(warmUp.IsCompleted);
        Add(execution, "b", 1);
        while (!warmUp.IsCompleted) await TickAsync();
        await warmUp;
    }

    [Fact]
    public async Task A_run_that_is_over_warms_nothing_up()
    {
        using CancellationTokenSource end = new();
        Task warmUp = VerdictWarmUp.RunAsync(_session, 3, _time, end.Token);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => warmUp);
    }

    private async Task<BenchmarkExecution> BeginAsync()
    {
        PlannedBenchmark planned = await _session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        return _session.Begin(planned.Benchmark, 3);
    }

    private async Task TickAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    private string Judged() => VerdictJson.Write(RunJudge.Judge(_session, isCancelled: false));

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static void Add(BenchmarkExecution execution, string id, double score) => execution.Add(
        execution.SampleSet.Single(s => s.Id == id), [new ScoredAttempt(score > 0 ? Score.Correct : Score.Wrong, new Attempt { Outcome = Outcome.Answered, Score = score })]);
}
