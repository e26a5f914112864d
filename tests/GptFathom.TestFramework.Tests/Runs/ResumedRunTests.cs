using System.Text.Json;
using GptFathom.Runs;
using GptFathom.Tests.Models;
using GptFathom.Tests.Support;
using GptFathom.Xunit;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

/// <summary>What a later run of the same benchmark asks, and what it says of it.</summary>
public sealed class ResumedRunTests : IDisposable
{
    private const string Note = "ask something else at each start";

    private readonly TempFolder _folder = new();
    private readonly LoopbackServer _server = new((_, _) => LoopbackServer.Completion("Four"));

    public ResumedRunTests()
    {
        _folder.Write("d.jsonl", Data(target: "four"));
        _folder.Write("fathom.json", $$"""{ "candidate": "m", "models": { "m": { "endpoint": "{{_server.Endpoint}}", "maxRetries": 0 } } }""");
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Another_metric_scores_the_stored_replies_and_asks_nothing()
    {
        BenchmarkExecution first = await RunAsync(sample => sample.Input, (text, sample) => text == sample.Targets[0]);
        BenchmarkExecution second = await RunAsync(sample => sample.Input, (text, sample) => text.Equals(sample.Targets[0], StringComparison.OrdinalIgnoreCase));
        Assert.Equal((0.0, 1.0, 2), (Mean(first), Mean(second), _server.Requests.Count));
        Assert.Equal((2, 0), (second.Observations.Candidate.Reused, second.Observations.Candidate.Asked));
        Assert.DoesNotContain(RunNotes.Of(second), note => note.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Samples_that_ask_something_else_at_each_start_are_counted_and_named()
    {
        int clock = 0;
        BenchmarkExecution first = await RunAsync(Ticking);
        BenchmarkExecution second = await RunAsync(Ticking);

        Assert.Equal(4, _server.Requests.Count);
        Assert.DoesNotContain(RunNotes.Of(first), note => note.Contains(Note, StringComparison.Ordinal));
        Assert.Contains(RunNotes.Of(second), note => note.StartsWith($"2 of 2 samples {Note}", StringComparison.Ordinal) && note.EndsWith(": a, b", StringComparison.Ordinal));
        string Ticking(Sample sample) => $"{sample.Input} It is {clock++} o'clock.";
    }

    [Fact]
    public async Task Only_the_samples_that_do_are_named()
    {
        int clock = 0;
        await RunAsync(Ticking);
        Assert.Contains(RunNotes.Of(await RunAsync(Ticking)), note => note.StartsWith($"1 of 2 samples {Note}", StringComparison.Ordinal) && note.EndsWith(": b", StringComparison.Ordinal));
        string Ticking(Sample sample) => sample.Id == "b" ? $"{sample.Input} {clock++}" : sample.Input;
    }

    [Fact]
    public async Task The_run_s_log_has_them()
    {
        int clock = 0;
        await RunAsync(sample => $"{sample.Input} {clock++}");
        await RunAsync(sample => $"{sample.Input} {clock++}", log: true);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(_folder.PathOf(".fathom/runs"), "*.run.json").Single()));
        Assert.Equal(["a", "b"], log.RootElement.GetProperty("benchmarks")[0].GetProperty("neverRepeated").EnumerateArray().Select(id => id.GetString()));
    }

    [Theory]
    [InlineData("app.dll", "other code")]
    [InlineData("fathom.local.json", "{}")]
    [InlineData("d.jsonl", null)]
    public async Task Nothing_is_said_where_code_configuration_or_data_changed(string file, string? content)
    {
        int clock = 0;
        await RunAsync(sample => $"{sample.Input} {clock++}");
        _folder.Write(file, content ?? Data(target: "5"));
        Assert.DoesNotContain(RunNotes.Of(await RunAsync(sample => $"{sample.Input} {clock++}")), note => note.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_said_of_calls_that_come_after_the_first()
    {
        int clock = 0;
        await AskTwiceAsync();
        Assert.DoesNotContain(RunNotes.Of(await AskTwiceAsync()), note => note.Contains(Note, StringComparison.Ordinal));

        Task<BenchmarkExecution> AskTwiceAsync() => RunAsync(async (sample, model) =>
        {
            await model.GetResponseAsync(sample.Input);
            await model.GetResponseAsync($"second {clock++}");
            return Score.Correct;
        });
    }

    private static string Data(string target) => $$"""
        {"id":"a","input":"2 + 2?","target":"{{target}}"}
        {"id":"b","input":"3 + 1?","target":"{{target}}"}
        """;

    private static double Mean(BenchmarkExecution execution) => execution.ToRun().Records.Average(r => r.Score!.Value);

    private Task<BenchmarkExecution> RunAsync(Func<Sample, string> prompt, Func<string, Sample, bool>? isRight = null, bool log = false) =>
        RunAsync(async (sample, model) => Judged((await model.GetResponseAsync(prompt(sample))).Text, sample, isRight), log);

    private static Score Judged(string text, Sample sample, Func<string, Sample, bool>? isRight) =>
        isRight?.Invoke(text, sample) is not false ? Score.Correct : Score.Wrong;

    private async Task<BenchmarkExecution> RunAsync(Func<Sample, IChatClient, Task<Score>> body, bool log = false)
    {
        using ConfiguredSession session = FathomSession.Open(TestHost.In(_folder), TimeProvider.System).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Asking)));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, planned.SampleSet.Count);
        foreach (Sample sample in planned.SampleSet)
        {
            SampleTrial trial = new(session, execution, sample, TestContext.Current.CancellationToken);
            await trial.RunAsync(async arguments => await body(sample, (IChatClient)arguments.Find(planned.Benchmark.Definition.Parameters[1])!));
            Assert.Null(trial.Result!.Cause);
        }
        if (log) RunLog.Write(RunOutcome.Of(session, false));
        return execution;
    }
}
