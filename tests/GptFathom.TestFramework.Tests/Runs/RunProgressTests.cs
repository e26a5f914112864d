using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class RunProgressTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(""", "prices": { "input": 1000, "output": 10000 }""", "1 of 2 samples (50%), 0 in flight, 0.1/s, 0.37 usd spent, 10 s left")]
    [InlineData("", "1 of 2 samples (50%), 0 in flight, 0.1/s, 100 tokens spent, 10 s left")]
    public async Task What_a_run_has_asked_for_is_told_as_it_goes_and_what_was_stored_before_costs_nothing(string prices, string line)
    {
        _folder.Write("d.jsonl", "{\"id\":\"a\",\"input\":\"x\"}\n{\"id\":\"b\",\"input\":\"y\"}\n");
        _folder.Write("fathom.json", $$"""{ "candidate": "m", "models": { "m": { "metered": true{{prices}} } } }""");
        using ConfiguredSession session = FathomSession.Open(TestHost.In(_folder), _time).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, 2);
        RunProgress progress = new(session, 2, _time);
        _time.Advance(TimeSpan.FromSeconds(10));
        execution.Use.Note("a", new AttemptModels { Log = Log(isEarlier: false) });
        execution.Use.Note("b", new AttemptModels { Log = Log(isEarlier: true) });
        execution.Add(planned.SampleSet[0], [new ScoredAttempt(Score.Correct, new Attempt { Outcome = Outcome.Answered, Score = 1 })]);
        Assert.Equal(line, progress.Measure().ToString());
    }

    private static AttemptLog Log(bool isEarlier)
    {
        AttemptLog log = new();
        ChatResponse reply = new(new ChatMessage(ChatRole.Assistant, "4")) { Usage = new UsageDetails { InputTokenCount = 70, OutputTokenCount = 30 } };
        log.Complete(log.Begin("m", "r"), new StoredCompletion(reply, default, isEarlier));
        return log;
    }
}
