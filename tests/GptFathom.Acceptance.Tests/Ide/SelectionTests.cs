using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>What a click on one or a few tests runs.</summary>
public sealed class SelectionTests(UpgradeProject project)
{
    [Fact]
    public async Task One_sample_is_one_question_and_a_gate_brings_all_of_its_own()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Configure(c => c["candidate"] = "new");
        scenario.Misses("new", "capitals", 3);
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> all = await server.DiscoverAsync();
        TestNode Find(string name) => all.Single(n => n.Name == name);
        int Asked() => scenario.Server.Asked.Values.Sum();

        IReadOnlyList<TestNode> lost = await server.RunAsync(Find("capitals/003"));
        int afterOne = Asked();
        IReadOnlyList<TestNode> gate = await server.RunAsync(Find("capitals/gate"));
        int afterGate = Asked();
        IReadOnlyList<TestNode> fact = await server.RunAsync(Find("Upgrade.Ordinary.A_fact_passes"));

        Assert.Equal("failed", Assert.Single(lost).State);
        Assert.Contains("  expected: 1003\n- accepted: (score 1)\n+ now:      (score 0)", lost[0].Error, StringComparison.Ordinal);
        Assert.EndsWith("  replied:  5003", lost[0].Error, StringComparison.Ordinal);
        Assert.Equal((1, 20), (afterOne, afterGate));
        Assert.Equal("passed", gate.Single(n => n.Name == "capitals/gate").State);
        Assert.Equal(21, gate.Count);
        Assert.Equal(("passed", 20), (Assert.Single(fact).State, Asked()));
        Assert.Contains("the clock says 12", fact[0].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_samples_of_two_benchmarks_are_just_these_and_leave_no_snapshot()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await using TestServer server = await TestServer.StartAsync(scenario);
        string[] names = ["capitals/002", "capitals/019", "sums/001", "sums/gate"];
        IReadOnlyList<TestNode> all = await server.DiscoverAsync();

        IReadOnlyList<TestNode> run = await server.RunAsync(all.Where(n => names.Contains(n.Name)));

        Assert.Equal([("capitals/002", "passed"), ("capitals/019", "passed"), ("sums/001", "passed"), ("sums/gate", "skipped")], run.Select(n => (n.Name, n.State)));
        Assert.Equal("partial 1/20", run[^1].Error);
        Assert.Equal(["capitals 002?", "capitals 019?", "sums 001?"], scenario.Server.Asked.Keys.Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(scenario.PathOf("Snapshots")));
    }

    [Fact]
    public async Task What_a_body_writes_and_the_reports_reach_the_IDE()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("notes", 20));
        await using TestServer server = await TestServer.StartAsync(scenario);

        IReadOnlyList<TestNode> run = await server.RunAllAsync();

        Assert.StartsWith("notebook: notes/007 heard 1007", run.Single(n => n.Name == "notes/007").Output, StringComparison.Ordinal);
        Assert.Equal(["fathom-summary.md", "fathom-verdict.json"], server.Attachments.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(server.Attachments, file => Assert.True(File.Exists(file), file));
    }
}
