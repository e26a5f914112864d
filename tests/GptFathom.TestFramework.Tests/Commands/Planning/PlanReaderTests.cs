using GptFathom.Commands.Planning;
using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using GptFathom.Runs.Planning;
using GptFathom.Snapshots;
using GptFathom.Tests.Models;
using GptFathom.Tests.Runs.Planning;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Commands.Planning;

public sealed class PlanReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PlanReaderTests()
    {
        _folder.Write("d.jsonl", """
            {"id":"a","input":"2 + 2?","target":"4"}
            {"id":"b","input":"3 + 3?","target":"6"}
            """);
        _folder.Write("fathom.json", """{ "candidate": "m", "models": { "m": { "model": "wire-1", "tokenizer": "o200k_base" }, "judge": { } } }""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_and_tokens_are_counted_and_the_reply_s_limit_is_the_most_it_takes()
    {
        BenchmarkPlan plan = await ReadAsync(nameof(AskingBodies.Declared));
        ModelPlan model = Assert.Single(plan.Models);
        // "Add." has 2 tokens of o200k_base, "2 + 2?" and "3 + 3?" have 5 each.
        Assert.Equal(new ModelPlan { Model = "m", Calls = 2, Input = 14, Output = 128, MostOutput = 128 }, model);
        Assert.Equal((2, 0L), (plan.Samples, plan.Stored));
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public async Task What_is_stored_is_not_asked()
    {
        using (CompletionStore store = new(_folder.PathOf(".fathom"), [], "m", KeyRedaction.None, TimeProvider.System))
        using (RunRehearsal rehearsal = Rehearsal(nameof(AskingBodies.Declared)))
        {
            RehearsedBenchmark benchmark = (await rehearsal.LoadAsync((_, _) => { }, TestContext.Current.CancellationToken)).Single();
            await foreach (RehearsedAttempt attempt in rehearsal.RunAsync(benchmark, TestContext.Current.CancellationToken))
            {
                if (attempt.Sample.Id == "a") store.Add(attempt.Missing[0].Key, FakeModel.Reply("4"));
            }
        }
        BenchmarkPlan plan = await ReadAsync(nameof(AskingBodies.Declared));
        Assert.Equal((1L, 1L), (plan.Stored, plan.Models.Single().Calls));
    }

    [Fact]
    public async Task The_accepted_run_says_how_long_replies_are_and_how_many_calls_follow()
    {
        Accept("sequence", new TokenUsage(40, 10));
        BenchmarkPlan plan = await ReadAsync(nameof(AskingBodies.Sequence));
        ModelPlan model = Assert.Single(plan.Models);
        Assert.Equal((4L, 20L, null), (model.Calls, model.Output, model.MostOutput));
        Assert.Equal(["2 of its calls follow on replies; they are reckoned from the accepted run"], plan.Notes);
    }

    [Fact]
    public async Task A_judge_whose_calls_follow_on_missing_replies_is_mentioned()
    {
        BenchmarkPlan plan = await ReadAsync(nameof(AskingBodies.Judged));
        Assert.Equal(["what it asks 'judge' follows on replies that are missing, and is not in the plan"], plan.Notes);
    }

    [Fact]
    public async Task A_body_that_cannot_be_called_is_estimated()
    {
        BenchmarkPlan plan = await ReadAsync(nameof(AskingBodies.Fixture));
        Assert.Equal(2, plan.Models.Single().Calls);
        Assert.Equal(["the body asks for a Version: its calls are estimated as one a sample with nothing but the sample's input"], plan.Notes);
        Assert.Equal(["the body fails outside of a test run in 2 samples, which are estimated: 2 × InvalidOperationException: no fixture"], (await ReadAsync(nameof(AskingBodies.Broken))).Notes);
    }

    private RunRehearsal Rehearsal(string body) => new(TestHost.In(_folder) with { Extensions = RealTokenizers.Extensions }, [Declared.Definition<AskingBodies>(body)], TimeProvider.System);

    private async Task<BenchmarkPlan> ReadAsync(string body)
    {
        using RunRehearsal rehearsal = Rehearsal(body);
        RehearsedBenchmark benchmark = (await rehearsal.LoadAsync((_, reason) => Assert.Fail(reason), TestContext.Current.CancellationToken)).Single();
        return await new PlanReader(rehearsal).ReadAsync(benchmark, TestContext.Current.CancellationToken);
    }

    private void Accept(string benchmark, TokenUsage tokens)
    {
        SampleRecord record = new()
        {
            Id = "a", Hash = "0", Attempts = [new Attempt { Outcome = Outcome.Answered, Score = 1, Outputs = ["x", "y"], Tokens = tokens }],
        };
        Dictionary<string, string> settings = [];
        RunHeader header = new()
        {
            Benchmark = benchmark, Capability = "c", Model = "old", Settings = settings, Fingerprint = Fingerprint.Of(benchmark, settings), Kind = MetricKind.Binary, Threshold = 1, Samples = 1,
        };
        SnapshotWriter.Write(_folder.PathOf($"Snapshots/{benchmark}.verified.jsonl"), new BenchmarkRun(header, [record]), OutputsPolicy.Full);
    }
}
