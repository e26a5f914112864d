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
    public async Task A_snapshot_that_another_process_accepts_is_the_baseline_of_the_next_run()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));
        await using TestServer server = await TestServer.StartAsync(scenario);

        IReadOnlyList<TestNode> before = await server.RunAllAsync();
        (await scenario.RunAsync("accept", "--model", "old")).ExitsWith(0);
        scenario.Configure(c => c["candidate"] = "new");
        IReadOnlyList<TestNode> after = await server.RunAllAsync();

        Assert.StartsWith("capitals: NoBaseline", before.Single(n => n.Name == "capitals/gate").Error, StringComparison.Ordinal);
        Assert.Contains("capitals: Regressed", after.Single(n => n.Name == "capitals/gate").Error, StringComparison.Ordinal);
        Assert.Equal("skipped", before.Single(n => n.Name == "run").State);
        Assert.Equal("failed", after.Single(n => n.Name == "run").State);
    }

    [Fact]
    public async Task A_malformed_data_file_is_one_failed_gate_until_it_is_mended()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        string whole = scenario.Read("data", "sums.jsonl");
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> good = await server.RunAllAsync();

        scenario.Write("data/sums.jsonl", whole.Replace("\"004\",", "\"004\"", StringComparison.Ordinal));
        IReadOnlyList<TestNode> listed = await server.DiscoverAsync();
        IReadOnlyList<TestNode> broken = await server.RunAllAsync();
        scenario.Write("data/sums.jsonl", whole);
        IReadOnlyList<TestNode> mended = await server.RunAllAsync();

        Assert.Equal(Summary(good), Summary(mended));
        Assert.DoesNotContain(mended, n => n.State == "failed");
        Assert.Equal(good.Count - 20, listed.Count);
        Assert.Equal(20, broken.Count(n => n.Name.StartsWith("capitals/0", StringComparison.Ordinal) && n.State == "passed"));
        Assert.Equal("passed", broken.Single(n => n.Name == "capitals/gate").State);
        Assert.Contains($"{scenario.PathOf("data", "sums.jsonl")}(4,", broken.Single(n => n.Name == "sums/gate").Error, StringComparison.Ordinal);
        Assert.Equal(["capability/Math", "run", "sums/gate"], broken.Where(n => n.State == "failed").Select(n => n.Name));
    }

    [Fact]
    public async Task Two_runs_in_one_process_share_no_verdict()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));
        scenario.Configure(c => c["candidate"] = "new");
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> all = await server.RunAllAsync();

        IReadOnlyList<TestNode> held = await server.RunAsync(all.Where(n => n.Name.StartsWith("sums/", StringComparison.Ordinal) || n.Name == "run"));
        IReadOnlyList<TestNode> again = await server.RunAllAsync();

        Assert.Contains("Regressed", all.Single(n => n.Name == "run").Error, StringComparison.Ordinal);
        Assert.All(held, n => Assert.Equal("passed", n.State));
        Assert.Contains("Run: Held", held.Single(n => n.Name == "run").Output, StringComparison.Ordinal);
        Assert.Equal(Summary(all), Summary(again));
    }

    private static IEnumerable<string> Summary(IEnumerable<TestNode> nodes) => nodes.Select(n => $"{n.Uid} {n.Name} {n.State}");
}
