using System.Text.Json;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>Start without arguments (F5, <c>dotnet run</c>), and lists: with nothing set up, they say what is missing and ask nothing.</summary>
public sealed class StartTests(UpgradeProject project)
{
    [Fact]
    public async Task The_bare_executable_and_dotnet_run_are_a_whole_run()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));

        ProcessResult bare = await scenario.RunAsync();
        ProcessResult run = await RunningProcess.RunAsync(
            scenario.Folder, "dotnet", ["run", "--project", scenario.PathOf("Upgrade.csproj"), "--no-build", "--configuration", Repository.Configuration]);

        foreach (ProcessResult result in new[] { bare, run })
        {
            result.ExitsWith(0);
            Assert.Contains($"total: {20 + 3 + 3}", result.Output, StringComparison.Ordinal);
            Assert.Contains("NoBaseline", result.Output, StringComparison.Ordinal);
        }
        Assert.Equal(20, scenario.Server.Requests);
    }

    [Fact]
    public async Task A_missing_key_is_one_failed_gate_that_says_what_to_set()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Configure(c => c["models"]!["paid"] = new System.Text.Json.Nodes.JsonObject { ["api"] = "openai", ["model"] = "gpt-4o" });

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { ["OPENAI_API_KEY"] = null }, "--fathom-candidate", "paid");

        run.IsStoppedBy("paid", "OPENAI_API_KEY");
        Assert.Equal(3, run.Tests.All.Count(r => r.IsPassed));
    }

    [Fact]
    public async Task An_endpoint_that_nobody_answers_at_is_one_failed_gate()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Configure(c => c["models"]!["gone"] = new System.Text.Json.Nodes.JsonObject { ["endpoint"] = "http://127.0.0.1:1/v1", ["maxRetries"] = 0 });

        TestRun run = await scenario.TestAsync("--fathom-candidate", "gone");

        run.IsStoppedBy("gone", "127.0.0.1:1");
    }

    [Fact]
    public async Task Everything_is_listed_without_candidate_key_or_network()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        scenario.Configure(c =>
        {
            c.Remove("candidate");
            c["models"] = new System.Text.Json.Nodes.JsonObject { ["paid"] = new System.Text.Json.Nodes.JsonObject { ["api"] = "openai", ["model"] = "gpt-4o" } };
        });
        Dictionary<string, string?> bare = new() { ["OPENAI_API_KEY"] = null, ["http_proxy"] = "http://127.0.0.1:1", ["https_proxy"] = "http://127.0.0.1:1" };

        ProcessResult text = await RunningProcess.RunAsync(scenario.Folder, scenario.Application(), ["--list-tests"], bare);
        ProcessResult json = await RunningProcess.RunAsync(scenario.Folder, scenario.Application(), ["--list-tests", "json"], bare);
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> discovered = await server.DiscoverAsync();

        text.ExitsWith(0);
        json.ExitsWith(0);
        Assert.Equal(20 + 1 + 20 + 1 + 2 + 1 + 3, discovered.Count);
        Assert.All(discovered, n => Assert.Contains($" {n.Name}\n", text.Output, StringComparison.Ordinal));
        using JsonDocument list = JsonDocument.Parse(json.Output);
        Assert.Equal(discovered.Select(n => n.Uid).Order(StringComparer.Ordinal), Uids(list.RootElement).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(scenario.PathOf(".fathom")));
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task Help_shows_our_options_with_their_texts()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 1));

        ProcessResult help = await scenario.RunAsync("--help");

        help.ExitsWith(0);
        foreach (string option in new[] { "candidate", "baseline", "suite", "limit", "data", "snapshots", "store", "offline", "fresh" })
            Assert.Matches($@"--fathom-{option}\r?\n\s+[A-Z][^\n]+\.", help.Output);
    }

    private static IEnumerable<string> Uids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "uid" ? [p.Value.GetString()!] : Uids(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Uids),
        _ => [],
    };
}
