using System.Text.Json;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>A part of the tests, selected by a filter.</summary>
public sealed class PartialTests(UpgradeProject project)
{
    [Fact]
    public async Task A_part_is_not_judged_a_lone_lost_sample_fails_and_no_received_run_is_replaced()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        byte[] received = await File.ReadAllBytesAsync(scenario.Received("capitals"), TestContext.Current.CancellationToken);
        scenario.Misses("new", "capitals", 3);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-fresh", "--filter-display-name", "capitals/00*", "--filter-display-name", "capitals/gate");

        run.IsRed(true);
        run.Fails("capitals/003");
        Assert.Contains("- accepted: ", run.Tests["capitals/003"].Message, StringComparison.Ordinal);
        Assert.Equal(8, run.Tests.All.Count(r => r.IsPassed));
        Assert.True(run.Tests["capitals/gate"].IsSkipped);
        Assert.Contains("partial 9/20", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Equal(received, await File.ReadAllBytesAsync(scenario.Received("capitals"), TestContext.Current.CancellationToken));
        Assert.Equal(9, scenario.Server.Asked.Count(a => a.Value > 1));
    }

    [Fact]
    public async Task One_lost_sample_asked_for_alone_fails()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", 3);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--filter-display-name", "capitals/003");

        run.IsRed(true);
        run.Fails("capitals/003");
        Assert.Single(run.Tests.All);
        Assert.Equal([Exam.Prompt("capitals", 3)], scenario.Server.Asked.Keys);
    }

    [Fact]
    public async Task A_gate_selected_alone_runs_its_samples()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--filter-display-name", "capitals/gate");

        run.IsRed(true);
        Assert.StartsWith("capitals: Regressed", run.Tests["capitals/gate"].Message.Replace("GptFathom.GateFailedException : ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(20, scenario.Server.Asked.Count);
        Assert.All(scenario.Server.Asked.Keys, prompt => Assert.StartsWith("capitals", prompt, StringComparison.Ordinal));
        Assert.True(File.Exists(scenario.Received("capitals")));
    }

    [Fact]
    public async Task The_run_s_gate_selected_alone_runs_everything()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "sums", Enumerable.Range(1, 12));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--filter-display-name", "run");

        run.IsRed(true);
        Assert.Contains("Run: Regressed", run.Tests["run"].Message, StringComparison.Ordinal);
        Assert.Equal(40, scenario.Server.Asked.Count);
        Assert.Equal("Held", VerdictFile.VerdictOf(run.Verdict.Benchmark("capitals")));
    }

    [Fact]
    public async Task A_trait_selects_the_benchmarks_of_a_capability_with_their_gates()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--filter-trait", "Capability=Math");

        run.IsRed(false);
        Assert.Equal(22, run.Tests.All.Count);
        Assert.StartsWith("sums: Held", run.Tests["sums/gate"].Output, StringComparison.Ordinal);
        Assert.StartsWith("Math: Held", run.Tests["capability/Math"].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_a_lone_sample_from_running_fails_though_no_gate_is_selected()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "newest", "--filter-display-name", "capitals/00*");

        run.IsRed(true);
        Assert.Contains("There is no model 'newest'", Assert.Single(run.Tests.Failed).Message, StringComparison.Ordinal);
        Assert.Equal(8, run.Tests.All.Count(r => r.IsSkipped));
    }

    [Fact]
    public async Task A_part_selected_by_ids_is_not_judged_and_a_lone_lost_sample_fails()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", 3);
        ProcessResult list = await scenario.RunAsync("--list-tests", "json");
        using JsonDocument tests = JsonDocument.Parse(list.Output);
        string[] names = ["capitals/003", "capitals/004", "capitals/gate"];
        string[] ids = [.. tests.RootElement.GetProperty("tests").EnumerateArray()
            .Where(t => names.Contains(t.GetProperty("displayName").GetString())).Select(t => t.GetProperty("uid").GetString()!)];

        TestRun run = await scenario.TestAsync(["--fathom-candidate", "new", "--filter-uid", .. ids]);

        run.IsRed(true);
        run.Fails("capitals/003");
        Assert.Equal(names, run.Tests.All.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Contains("partial 2/20", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.False(File.Exists(scenario.Received("capitals")));
    }

    [Theory]
    [InlineData("--filter-class", "Upgrade.Capitals")]
    [InlineData("--filter-method", "Upgrade.Capitals.Name")]
    [InlineData("--filter-trait", "Benchmark=capitals")]
    [InlineData("--filter-query", "/*/*/Capitals/*")]
    [InlineData("--filter-query", "/[Benchmark=capitals]")]
    [InlineData("--filter-display-name", "capitals/*")]
    public async Task A_filter_that_takes_a_whole_benchmark_judges_it_leaves_the_others_alone_and_a_later_run_asks_only_what_is_missing(string option, string filter)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        scenario.Write("Snapshots/sums.new.received.jsonl", "of an earlier run");

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", option, filter);
        string untouched = scenario.Read("Snapshots", "sums.new.received.jsonl");
        string[] asked = [.. scenario.Server.Asked.Keys];
        TestRun whole = await scenario.TestAsync("--fathom-candidate", "new");

        run.IsRed(false);
        Assert.Equal(21, run.Tests.All.Count);
        Assert.StartsWith("capitals: Held", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Equal("of an earlier run", untouched);
        Assert.Equal(20, asked.Length);
        Assert.All(asked, prompt => Assert.StartsWith("capitals", prompt, StringComparison.Ordinal));
        whole.EndsWith("Held", isRed: false);
        Assert.Equal(40, scenario.Server.Asked.Values.Sum());
    }

    [Fact]
    public async Task A_partial_run_fills_the_store_and_a_later_whole_run_asks_only_what_is_missing()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();

        (await scenario.RunAsync("--fathom-candidate", "new", "--filter-display-name", "capitals/00*")).ExitsWith(0);
        bool isReceived = File.Exists(scenario.Received("capitals"));
        (await scenario.RunAsync("--fathom-candidate", "new", "--fathom-limit", "10")).ExitsWith(0);
        TestRun whole = await scenario.TestAsync("--fathom-candidate", "new");

        Assert.False(isReceived);
        whole.EndsWith("Held", isRed: false);
        Assert.Equal(20, scenario.Server.Asked.Values.Sum());
        Assert.All(scenario.Server.Asked.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Capability_gates_judge_complete_benchmarks_and_name_those_left_out()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 20), ("products", 20), ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "sums", Enumerable.Range(1, 12));

        TestRun run = await scenario.TestAsync(
            "--fathom-candidate", "new", "--filter-display-name", "sums/*", "--filter-display-name", "products/00*", "--filter-display-name", "capitals/00*",
            "--filter-display-name", "capability/*", "--filter-display-name", "run");

        run.IsRed(true);
        string math = run.Tests["capability/Math"].Message;
        Assert.Contains("Math: Regressed", math, StringComparison.Ordinal);
        Assert.Contains("Left out: products.", math, StringComparison.Ordinal);
        Assert.Equal(["products"], run.Verdict.Capability("Math").GetProperty("leftOut").EnumerateArray().Select(id => id.GetString()));
        Assert.True(run.Tests["capability/Knowledge"].IsSkipped);
        Assert.Contains("no complete benchmark of it in this run; left out: capitals", run.Tests["capability/Knowledge"].Output, StringComparison.Ordinal);
        Assert.Equal(["sums"], run.Verdict.Benchmarks.Select(VerdictFile.IdOf));
    }

    [Fact]
    public async Task A_capability_s_gate_selected_alone_runs_its_benchmarks()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 20), ("products", 20), ("capitals", 20));
        await scenario.AcceptOldAsync();

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--filter-display-name", "capability/Math");

        run.IsRed(false);
        Assert.StartsWith("Math: Held", run.Tests["capability/Math"].Output, StringComparison.Ordinal);
        Assert.Equal(40, scenario.Server.Asked.Values.Sum());
        Assert.DoesNotContain(scenario.Server.Asked.Keys, prompt => prompt.StartsWith("capitals", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limited_run_is_judged_on_its_own_samples_says_so_everywhere_and_replaces_no_whole_run()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        byte[] received = await File.ReadAllBytesAsync(scenario.Received("capitals"), TestContext.Current.CancellationToken);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-fresh", "--fathom-limit", "10");
        TestRun part = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-limit", "10", "--filter-display-name", "capitals/00*", "--filter-display-name", "capitals/gate");

        run.EndsWith("Held", isRed: false);
        Assert.Equal(10, run.Verdict.Benchmark("capitals").GetProperty("n").GetInt32());
        Assert.Equal("limited to 10 of 20", run.Verdict.Benchmark("capitals").GetProperty("extent").GetString());
        Assert.Contains("Limited to 10 of 20.", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        string[] faces = [run.Output, run.Tests["run"].Output, run.Summary.Text];
        Assert.All(faces, face => Assert.Contains("Only a part was run (capitals: limited to 10 of 20).", face, StringComparison.Ordinal));
        Assert.Equal(received, await File.ReadAllBytesAsync(scenario.Received("capitals"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(scenario.Received("capitals", "new+limit-10")));
        Assert.Matches(@"partial \d/10, limited to 10 of 20", part.Tests["capitals/gate"].Output);
    }

    [Fact]
    public async Task A_limited_run_that_regresses_is_red_and_does_not_offer_to_be_accepted()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", Enumerable.Range(1, 20));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-limit", "10");

        run.EndsWith("Regressed", isRed: true);
        Assert.Contains("accept:  only a whole run; repeat it without --fathom-limit and --fathom-shard", run.Tests["capitals/gate"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shards_are_disjoint_and_together_complete_and_each_has_a_received_run_of_its_own()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40));
        await scenario.AcceptOldAsync();

        TestRun first = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-shard", "1/2");
        int half = scenario.Server.Asked.Values.Sum();
        TestRun second = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-shard", "2/2");
        bool isWhole = File.Exists(scenario.Received("capitals"));
        TestRun whole = await scenario.TestAsync("--fathom-candidate", "new");

        first.EndsWith("Held", isRed: false);
        second.EndsWith("Held", isRed: false);
        Assert.Contains("Only a part was run (capitals: shard 2/2).", second.Tests["run"].Output, StringComparison.Ordinal);
        Assert.InRange(half, 10, 30);
        Assert.False(isWhole);
        Assert.All([1, 2], i => Assert.True(File.Exists(scenario.Received("capitals", $"new+shard-{i}-of-2"))));
        whole.EndsWith("Held", isRed: false);
        Assert.Equal(40, scenario.Server.Asked.Values.Sum());
        Assert.All(scenario.Server.Asked.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task A_limit_comes_before_the_shards()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40));

        foreach (string shard in new[] { "1/2", "2/2" }) (await scenario.RunAsync("--fathom-limit", "12", "--fathom-shard", shard)).ExitsWith(0);
        string[] asked = [.. scenario.Server.Asked.Keys.Order(StringComparer.Ordinal)];
        (await scenario.RunAsync("--fathom-limit", "12")).ExitsWith(0);

        Assert.Equal(12, asked.Length);
        Assert.Equal(12, scenario.Server.Asked.Values.Sum());
        Assert.True(File.Exists(scenario.Received("capitals", "old+limit-12+shard-1-of-2")));
    }

    [Fact]
    public async Task A_shard_without_samples_is_skipped_and_says_so()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 4));

        TestRun run = await scenario.TestAsync("--fathom-shard", "1/1000");

        run.IsRed(false);
        Assert.Contains("shard 1/1000: none of the samples is in it", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Empty(scenario.Server.Asked);
    }

    [Fact]
    public async Task A_limit_always_takes_the_same_samples_and_such_a_run_is_not_accepted()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));

        TestRun first = await scenario.TestAsync("--fathom-limit", "6");
        string[] asked = [.. scenario.Server.Asked.Keys.Order(StringComparer.Ordinal)];
        TestRun second = await scenario.TestAsync("--fathom-limit", "6", "--fathom-candidate", "new");
        ProcessResult accepted = await scenario.RunAsync("accept", "--model", "old");

        first.EndsWith("NoBaseline", isRed: false);
        second.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(6, asked.Length);
        Assert.All(asked, prompt => Assert.Equal(2, scenario.Server.Asked[prompt]));
        accepted.RefusesWith("the run covers only a part of its benchmark", "--partial", "Nothing was accepted");
        Assert.False(File.Exists(scenario.Verified("capitals")));
    }
}
