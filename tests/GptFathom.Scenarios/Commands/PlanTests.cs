using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>What a run would take, before anything is spent.</summary>
public sealed class PlanTests(UpgradeProject project)
{
    [Fact]
    public async Task A_plan_opens_no_connection_needs_no_key_and_counts_what_the_run_asks()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 12), ("capitals", 8), ("notes", 5));
        (await scenario.RunAsync("--fathom-suite", "capitals", "--fathom-limit", "3")).ExitsWith(0);
        int asked = scenario.Server.Requests;
        using TcpListener nobody = new(IPAddress.Loopback, 0);
        nobody.Start();
        scenario.Configure(c => c["models"]!["old"] = new JsonObject { ["endpoint"] = $"http://{nobody.LocalEndpoint}/v1", ["key"] = "absent", ["prices"] = new JsonObject { ["input"] = 0, ["output"] = 1000 } });

        ProcessResult plan = await scenario.RunAsync("plan", "--json", "plan.json");

        plan.ExitsWith(0);
        Assert.False(nobody.Pending());
        Assert.Equal(3, asked);
        Assert.Contains("notes: Notes has no constructor without parameters", plan.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(scenario.Read("plan.json"));
        Assert.Equal([("capitals", 5, 3), ("notes", 5, 0), ("sums", 12, 0)], json.RootElement.GetProperty("benchmarks").EnumerateArray().Select(Counts));
        Assert.Equal(12 * 64, Models(json.RootElement.GetProperty("benchmarks")[2]).GetProperty("outputTokensAtMost").GetInt64());
        Assert.Equal(0.768m, Models(json.RootElement.GetProperty("benchmarks")[2]).GetProperty("usdAtMost").GetDecimal());
        Assert.Contains("budget: 1,000 calls to models that cost money, as none is set; the run fits", plan.Output, StringComparison.Ordinal);
    }

    private static (string? Id, int Calls, int Stored) Counts(JsonElement benchmark) =>
        (benchmark.GetProperty("id").GetString(), Models(benchmark).GetProperty("calls").GetInt32(), benchmark.GetProperty("stored").GetInt32());

    private static JsonElement Models(JsonElement benchmark) => Assert.Single(benchmark.GetProperty("models").EnumerateArray());
}
