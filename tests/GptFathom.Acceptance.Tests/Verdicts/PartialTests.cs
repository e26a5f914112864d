using GptFathom.Acceptance.Reading;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Verdicts;

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
        Assert.Contains("- accepted: ", run.Trx["capitals/003"].Message, StringComparison.Ordinal);
        Assert.Equal(8, run.Trx.Results.Count(r => r.IsPassed));
        Assert.True(run.Trx["capitals/gate"].IsSkipped);
        Assert.Contains("partial 9/20", run.Trx["capitals/gate"].Output, StringComparison.Ordinal);
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
        Assert.Single(run.Trx.Results);
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
        Assert.StartsWith("capitals: Regressed", run.Trx["capitals/gate"].Message.Replace("GptFathom.GateFailedException : ", "", StringComparison.Ordinal), StringComparison.Ordinal);
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
        Assert.Contains("Run: Regressed", run.Trx["run"].Message, StringComparison.Ordinal);
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
        Assert.Equal(22, run.Trx.Results.Count);
        Assert.StartsWith("sums: Held", run.Trx["sums/gate"].Output, StringComparison.Ordinal);
        Assert.StartsWith("Math: Held", run.Trx["capability/Math"].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_a_lone_sample_from_running_fails_though_no_gate_is_selected()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "newest", "--filter-display-name", "capitals/00*");

        run.IsRed(true);
        Assert.Contains("There is no model 'newest'", Assert.Single(run.Trx.Failed).Message, StringComparison.Ordinal);
        Assert.Equal(8, run.Trx.Results.Count(r => r.IsSkipped));
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
