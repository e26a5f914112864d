using System.Text.Json;
using System.Text.Json.Nodes;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Budgets;

/// <summary>A run spends what it may and no more, and goes on where it ended.</summary>
public sealed class BudgetTests(UpgradeProject project)
{
    [Fact]
    public async Task A_budget_that_is_used_up_leaves_the_run_incomplete_and_with_more_it_asks_only_the_rest()
    {
        await using Scenario scenario = await MeteredAsync(40);
        scenario.Configure(c => c["models"]!["new"]!["prices"] = new JsonObject { ["input"] = 100_000, ["output"] = 1_000_000 });

        TestRun poor = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-budget", "15calls");
        int asked = Asked(scenario);
        TestRun rich = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-budget", "100CALLS");

        poor.IsStoppedBy(
            "The budget of 15 calls is used up (15 calls, 150 tokens, 55.50 usd spent). ",
            "Raise it with --fathom-budget", "nothing that was answered is asked again; 25 of 40 samples are left");
        Assert.Equal((15, 40), (asked, Asked(scenario)));
        Assert.All(scenario.Server.Asked, prompt => Assert.Equal(1, prompt.Value));
        rich.EndsWith("Held", isRed: false);
        Assert.Contains("capitals: 25 calls, 175 tokens in, 75 out, 92.50 usd", rich.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("usd", scenario.Read("Snapshots", "capitals.new.received.jsonl") + rich.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Equal("tokens 7 in, 3 out; from the store; model asked new, answered new", Output(rich, "from the store"));
        Assert.Equal("tokens 7 in, 3 out; cost 3.70 usd; model asked new, answered new", Output(rich, "cost"));
        JsonElement log = Log(scenario);
        Assert.Equal((25, 92.5m), (log.GetProperty("spent").GetProperty("calls").GetInt32(), log.GetProperty("spent").GetProperty("usd").GetDecimal()));
        JsonElement benchmark = Assert.Single(log.GetProperty("benchmarks").EnumerateArray());
        JsonElement model = Assert.Single(benchmark.GetProperty("models").EnumerateArray());
        Assert.Equal((15, 150), (model.GetProperty("reused").GetProperty("calls").GetInt32(),
            model.GetProperty("reused").GetProperty("inputTokens").GetInt32() + model.GetProperty("reused").GetProperty("outputTokens").GetInt32()));
        Assert.Equal(40, model.GetProperty("finishReasons").GetProperty("stop").GetInt32());
        Assert.Equal(25, benchmark.GetProperty("spentBySample").EnumerateObject().Count());
    }

    [Fact]
    public async Task Money_ends_a_run_as_well_and_is_never_passed_by_more_than_what_was_in_flight()
    {
        await using Scenario scenario = await MeteredAsync(40);
        scenario.Configure(c =>
        {
            c["concurrency"] = 4;
            c["budget"] = "40usd";
            // A call takes 7 and 3 tokens: 3.70 usd.
            c["models"]!["new"]!["prices"] = new JsonObject { ["input"] = 100_000, ["output"] = 1_000_000 };
        });
        // Before the first reply has come, a long one is expected, which the budget has no room for.
        TestRun unforeseen = await scenario.TestAsync("--fathom-candidate", "new");
        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-budget", "1500usd");

        unforeseen.IsStoppedBy("The budget of 40.00 usd is used up (0 calls, 0 tokens spent; the next call is expected to take ", "40 of 40 samples are left");
        run.EndsWith("Held", isRed: false);
        Assert.Equal(40, Asked(scenario));
    }

    [Theory]
    [InlineData("50calls", 60, 50, 50)]
    // A call takes 10 tokens, and 28 are expected of the longest prompt; of the shorter ones 8, so that each of those in flight may take a little more.
    [InlineData("2ktokens", 210, 197, 208)]
    public async Task Benchmarks_that_run_at_once_share_one_budget_and_none_of_them_is_judged(string budget, int samples, int least, int most)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", samples), ("sums", samples), ("orders", samples));
        scenario.Configure(c => c["concurrency"] = 8);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(20);

        TestRun run = await scenario.TestAsync("--fathom-budget", budget);
        int asked = Asked(scenario);
        int spent = Log(scenario).GetProperty("spent").GetProperty("calls").GetInt32();
        TestRun rest = await scenario.TestAsync("--fathom-budget", "none");

        run.IsStoppedBy("The budget of ", "nothing that was answered is asked again", $"{(3 * samples) - asked} of {3 * samples} samples are left");
        Assert.All(["capitals", "sums", "orders"], name => Assert.Equal("Incomplete", VerdictFile.VerdictOf(run.Verdict.Benchmark(name))));
        Assert.InRange(asked, least, most);
        Assert.Equal(asked, spent);
        Assert.Equal((3 * samples) - asked, run.Tests.All.Count(r => r.IsSkipped && r.Output.Contains("not run: The budget of ", StringComparison.Ordinal)));
        rest.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(3 * samples, Asked(scenario));
        Assert.All(scenario.Server.Asked, prompt => Assert.Equal(1, prompt.Value));
    }

    [Fact]
    public async Task Without_a_budget_a_model_that_costs_money_is_asked_1000_times_at_most()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 1_010));
        scenario.Configure(c => c["models"]!["new"]!["metered"] = true);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.IsStoppedBy("1,000 calls to models that cost money are the limit where no budget is set", "10 of 1,010 samples are left");
        Assert.Equal(1_000, Asked(scenario));
    }

    [Fact]
    public async Task Money_for_a_model_without_prices_is_refused_before_the_first_call()
    {
        await using Scenario scenario = await MeteredAsync(40);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-budget", "5usd");

        run.IsStoppedBy("model 'new' has no prices", "\"prices\"");
        Assert.Equal(0, Asked(scenario));
    }

    private static string Output(TestRun run, string part) => run.Tests.All.First(r => r.Output.Contains(part, StringComparison.Ordinal)).Output.Trim();

    private static int Asked(Scenario scenario) => scenario.Server.Asked.Values.Sum();

    private static JsonElement Log(Scenario scenario)
    {
        string file = Directory.GetFiles(scenario.PathOf(".fathom", "runs"), "*.run.json").Order(StringComparer.Ordinal).Last();
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }

    private async Task<Scenario> MeteredAsync(int samples)
    {
        Scenario scenario = await Scenario.CreateAsync(project, ("capitals", samples));
        await scenario.AcceptOldAsync();
        scenario.Configure(c => c["models"]!["new"]!["metered"] = true);
        return scenario;
    }
}
