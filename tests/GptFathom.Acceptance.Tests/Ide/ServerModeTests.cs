using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>One process that serves an IDE: it discovers and runs again and again while files change around it.</summary>
public sealed class ServerModeTests(UpgradeProject project)
{
    [Fact]
    public async Task The_second_run_in_one_process_sees_new_data_and_a_new_candidate()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));
        await using TestServer server = await TestServer.StartAsync(scenario);

        IReadOnlyList<TestNode> discovered = await server.DiscoverAsync();
        int requestsOfDiscovery = scenario.Server.Asked.Count;
        IReadOnlyList<TestNode> first = await server.RunAllAsync();
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 22));
        scenario.Configure(c => c["candidate"] = "new");
        IReadOnlyList<TestNode> second = await server.RunAllAsync();

        Assert.Equal(0, requestsOfDiscovery);
        Assert.Equal(20 + 3 + 3, discovered.Count);
        Assert.All(first, node => Assert.Equal("passed", node.State));
        Assert.Equal(discovered.Select(n => n.Uid).Order(StringComparer.Ordinal), first.Select(n => n.Uid).Order(StringComparer.Ordinal));
        Assert.Equal(first.Count + 2, second.Count);
        Assert.Contains(second, node => node is { Name: "capitals/022", State: "passed" });
        Assert.Equal(12, second.Count(node => node.State == "failed" && node.Error!.Contains("- accepted: ", StringComparison.Ordinal)));
        Assert.Contains("capitals: Regressed", Assert.Single(second, n => n.Name == "capitals/gate").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(scenario.Received("capitals")));
    }

    [Fact]
    public async Task Single_tests_and_gates_run_by_their_ids_and_point_to_their_line_of_data()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Configure(c => c["candidate"] = "new");
        scenario.Misses("new", "capitals", 3);
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> all = await server.DiscoverAsync();
        TestNode Find(string name) => all.Single(n => n.Name == name);

        IReadOnlyList<TestNode> lost = await server.RunAsync(Find("capitals/003"));
        int afterOne = scenario.Server.Asked.Count;
        IReadOnlyList<TestNode> gate = await server.RunAsync(Find("capitals/gate"));
        IReadOnlyList<TestNode> fact = await server.RunAsync(Find("Upgrade.Ordinary.A_fact_passes"));

        Assert.Equal((scenario.PathOf("data", "capitals.jsonl"), 3), (Find("capitals/003").File, Find("capitals/003").Line));
        Assert.Equal("failed", Assert.Single(lost).State);
        Assert.Equal(1, afterOne);
        Assert.Equal("passed", gate.Single(n => n.Name == "capitals/gate").State);
        Assert.Equal(20, scenario.Server.Asked.Count);
        Assert.Equal("passed", Assert.Single(fact).State);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_process_able_to_run_again_and_loses_nothing()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 60));
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(30);
        await using TestServer server = await TestServer.StartAsync(scenario);

        await server.CancelRunAsync(() => scenario.Server.Requests >= 20);
        int cancelledAt = scenario.Server.Requests;
        IReadOnlyList<TestNode> again = await server.RunAllAsync();

        Assert.InRange(cancelledAt, 20, 50);
        Assert.Equal(60, again.Count(n => n.Name.StartsWith("capitals/0", StringComparison.Ordinal) && n.State == "passed"));
        Assert.Equal(60, scenario.Server.Asked.Count);
        // Only what was under way when the run was cancelled may have been asked twice.
        Assert.InRange(scenario.Server.Requests, 60, 64);
    }
}
