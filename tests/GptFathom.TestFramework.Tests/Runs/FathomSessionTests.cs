using GptFathom.Gates;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class FathomSessionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public FathomSessionTests() => _folder.Write("d.jsonl", "{\"id\":\"a\",\"input\":\"x\"}\n{\"id\":\"b\",\"input\":\"y\"}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_complete_run_becomes_the_received_snapshot_and_anything_less_replaces_none()
    {
        using ConfiguredSession session = Session();
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        BenchmarkExecution half = session.Begin(planned.Benchmark, 2);
        Finish(half, 1);
        session.Finish(half);
        Assert.Null(half.ReceivedSnapshot);
        BenchmarkExecution aborted = session.Begin(planned.Benchmark, 2);
        Finish(aborted, 2);
        aborted.Abort("no key");
        session.Finish(aborted);
        Assert.Null(aborted.ReceivedSnapshot);
        Assert.False(Directory.Exists(session.Folders.Snapshots));

        BenchmarkExecution complete = session.Begin(planned.Benchmark, 2);
        Finish(complete, 2);
        session.Finish(complete);
        Assert.Equal(session.Snapshots.Received("plain", "none"), complete.ReceivedSnapshot);
        Assert.Equal(2, SnapshotReader.Read(complete.ReceivedSnapshot!).Records.Count);
    }

    [Fact]
    public void A_model_whose_package_is_missing_is_told_before_the_first_sample()
    {
        _folder.Write("fathom.json", """{ "candidate": "x", "models": { "x": { "api": "anthropic" } } }""");
        using FathomSession session = FathomSession.Open(TestHost.In(_folder), TimeProvider.System);
        FathomException e = Assert.Throws<FathomException>(() => session.Configured);
        Assert.EndsWith("'models:x:api': model 'x': api 'anthropic' needs the package GptFathom.Anthropic.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_makes_the_sample_set_smaller_and_the_run_partial()
    {
        using ConfiguredSession session = FathomSession.Open(TestHost.In(_folder) with { Limit = 1 }, TimeProvider.System).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, 1);
        Finish(execution, 1);
        Assert.True(execution.IsComplete);
        Assert.True(execution.ToRun().Header.IsPartial);
    }

    [Theory]
    [InlineData(1, null, "+limit-1", true)]
    [InlineData(2, null, "", false)]
    [InlineData(2, "1/1", "", false)]
    public async Task A_limited_run_has_a_received_snapshot_of_its_own(int limit, string? shard, string suffix, bool isPartial)
    {
        using ConfiguredSession session = FathomSession.Open(TestHost.In(_folder) with { Limit = limit, Shard = shard is null ? null : Shard.TryParse(shard) }, TimeProvider.System).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, planned.SampleSet.Count);
        Finish(execution, planned.SampleSet.Count);
        session.Finish(execution);
        Assert.Equal($"plain.none{suffix}.received.jsonl", Path.GetFileName(execution.ReceivedSnapshot));
        Assert.Equal(isPartial, SnapshotReader.ReadHeader(execution.ReceivedSnapshot!).IsPartial);
    }

    [Fact]
    public async Task A_run_records_what_its_gate_allows()
    {
        _folder.Write("fathom.json", """{ "gate": { "alpha": 0.1, "minOverlap": 0.8, "benchmarks": { "plain": { "minScore": 0.7, "maxRefused": 0.2 } } } }""");
        using ConfiguredSession session = Session();
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        Assert.Equal(
            new GateLimits { MaxDrop = 0, MaxErrors = 0.01, MinOverlap = 0.8, Alpha = 0.1, MinScore = 0.7, MaxRefused = 0.2 },
            session.Begin(planned.Benchmark, 2).ToRun().Header.Gate);
    }

    [Fact]
    public async Task An_accepted_run_is_dangling_only_where_no_benchmark_has_its_id_selected_or_not()
    {
        _folder.Write("fathom.json", """{ "suite": "plain" }""");
        foreach (string id in new[] { "plain", "unselected", "gone" })
            _folder.Write($"Snapshots/{id}.verified.jsonl", "not read unless it is compared with");
        using ConfiguredSession session = Session();
        Assert.True(session.IsSelected(new BenchmarkAttribute("plain", Capability.Math)));
        Assert.False(session.IsSelected(new BenchmarkAttribute("unselected", Capability.Math)));
        Assert.Empty(RunOutcome.Of(session, false).Verdict.Run.Loosened);
        session.Begin((await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)))).Benchmark, 2);
        Assert.Equal("gone", Assert.Single(RunOutcome.Of(session, false).Verdict.Run.Loosened).Benchmark);
    }

    [Fact]
    public async Task Two_benchmarks_of_one_name_are_refused()
    {
        using ConfiguredSession session = Session();
        await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        await Assert.ThrowsAsync<FathomException>(() => session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain))));
    }

    [Fact]
    public async Task A_missing_candidate_and_a_damaged_baseline_are_found_before_the_first_sample()
    {
        using ConfiguredSession session = Session();
        PlannedBenchmark asking = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Asking)));
        Assert.StartsWith("No candidate:", session.Begin(asking.Benchmark, 2).AbortedBecause?.Raw, StringComparison.Ordinal);
        PlannedBenchmark plain = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        _folder.Write("Snapshots/plain.verified.jsonl", "{");
        Assert.StartsWith(_folder.PathOf("Snapshots"), session.Begin(plain.Benchmark, 2).AbortedBecause?.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_all_benchmarks_share_is_shared_and_that_of_some_is_not()
    {
        using ConfiguredSession session = Session();
        Assert.Null(RunOutcome.Of(session, false).SharedProblem);
        session.Found.Refuse(new BenchmarkAttribute("gsm8k", Capability.Math), "the configuration is not valid");
        session.Found.Refuse(new BenchmarkAttribute("mbpp", Capability.Coding), "the configuration is not valid");
        Assert.Equal("the configuration is not valid", RunOutcome.Of(session, false).SharedProblem);
        session.Found.Refuse(new BenchmarkAttribute("drop", Capability.Comprehension), "no data");
        Assert.Null(RunOutcome.Of(session, false).SharedProblem);

        using ConfiguredSession running = Session();
        PlannedBenchmark planned = await running.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        running.Found.Refuse(new BenchmarkAttribute("gsm8k", Capability.Math), "no data");
        BenchmarkExecution execution = running.Begin(planned.Benchmark, 2);
        Assert.Null(RunOutcome.Of(running, false).SharedProblem);
        execution.Abort("no data");
        Assert.Equal("no data", RunOutcome.Of(running, false).SharedProblem);
    }

    [Fact]
    public async Task A_regressed_benchmark_says_what_dropped_and_which_commands_show_and_accept_it()
    {
        using ConfiguredSession session = Session();
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(nameof(IBodies.Plain)));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, 2);
        Finish(execution, 2);
        session.Finish(execution);
        RunOutcome outcome = RunOutcome.Of(session, false);
        BenchmarkVerdict verdict = outcome.Find("plain")!;
        Assert.Equal("", outcome.Hints(execution, verdict));
        string[] lines = outcome.Hints(execution, verdict with { Verdict = Verdict.Regressed, Lost = 2 }).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("dropped: plain, 2 lost", lines[0], StringComparison.Ordinal);
        Assert.Contains($"compare \"{session.Snapshots.Verified("plain")}\" \"{execution.ReceivedSnapshot}\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("accept plain --model \"none\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benchmark_without_data_says_how_to_fetch_them_where_it_is_known_where_they_are()
    {
        using ConfiguredSession session = Session();
        FathomException known = await Assert.ThrowsAsync<FathomException>(() => session.LoadAsync(Declared.Definition<IAbsent>(nameof(IAbsent.Known))));
        FathomException own = await Assert.ThrowsAsync<FathomException>(() => session.LoadAsync(Declared.Definition<IAbsent>(nameof(IAbsent.Own))));
        Assert.Equal($"no data: 'absent.jsonl' is in none of {_folder.PathOf("data")}, {_folder.Root}; run `fathom fetch gsm8k-paper`.", known.Message);
        Assert.Equal($"no data: 'absent.jsonl' is in none of {_folder.PathOf("data")}, {_folder.Root}.", own.Message);
    }

    [Fact]
    public void With_a_configuration_that_is_not_valid_every_benchmark_is_selected_to_say_why_it_cannot_run()
    {
        _folder.Write("fathom.json", """{ "suite": "plain", "concurrency": 0 }""");
        using FathomSession session = FathomSession.Open(TestHost.In(_folder), TimeProvider.System);
        Assert.True(session.IsSelected(new BenchmarkAttribute("unselected", Capability.Math)));
        string reason = Assert.Throws<FathomException>(() => session.Configured).Message;
        Assert.Contains("'concurrency': expected a whole number from 1 to 1024", reason, StringComparison.Ordinal);
        session.Found.Refuse(new BenchmarkAttribute("plain", Capability.Math), reason);
        RunOutcome outcome = RunOutcome.Of(session, false);
        Assert.Equal((Verdict.Incomplete, reason), (outcome.Verdict.Run.Verdict, outcome.SharedProblem));
    }

    [Fact]
    public void An_extension_that_cannot_be_made_refuses_the_session()
    {
        HostOptions host = TestHost.In(_folder) with { Extensions = new ExtensionSet([typeof(IAbsent)]) };
        using FathomSession session = FathomSession.Open(host, TimeProvider.System);
        Assert.StartsWith("[FathomExtension(typeof(IAbsent))]", Assert.Throws<FathomException>(() => session.Configured).Message, StringComparison.Ordinal);
    }

    private interface IAbsent
    {
        [Benchmark("gsm8k-paper", Capability.Math), JsonLines("absent.jsonl")]
        Score Known(Sample sample);

        [Benchmark("own", Capability.Math), JsonLines("absent.jsonl")]
        Score Own(Sample sample);
    }

    private ConfiguredSession Session() => FathomSession.Open(TestHost.In(_folder), TimeProvider.System).Configured;

    private static void Finish(BenchmarkExecution execution, int samples)
    {
        foreach (Sample sample in execution.SampleSet.Take(samples))
            execution.Add(sample, [new ScoredAttempt(Score.Correct, new Attempt { Outcome = Outcome.Answered, Score = 1 })]);
    }
}
