using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>What a test project has beside benchmarks, and what tools see of it.</summary>
public sealed class OrdinaryTests(UpgradeProject project)
{
    [Fact]
    public async Task Facts_theories_fixtures_output_and_traits_work_beside_benchmarks_and_in_them()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("notes", 8));

        TestRun run = await scenario.TestAsync();

        run.EndsWith("NoBaseline", isRed: false);
        Assert.Contains("the clock says 12", run.Tests["Upgrade.Ordinary.A_fact_passes"].Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Tests.All.Count(r => r.Name.StartsWith("Upgrade.Ordinary.A_theory_passes", StringComparison.Ordinal) && r.IsPassed));
        for (int number = 1; number <= 8; number++)
        {
            string name = $"notes/{Exam.Id(number)}";
            Assert.StartsWith($"notebook: {name} heard {1000 + number}", run.Tests[name].Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_filter_takes_ordinary_tests_without_any_benchmark()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 8));

        TestRun run = await scenario.TestAsync("--filter-trait", "Kind=ordinary");

        run.IsRed(false);
        Assert.Equal("Upgrade.Ordinary.A_fact_passes", Assert.Single(run.Tests.All).Name);
        Assert.Equal(0, scenario.Server.Requests);
        Assert.False(run.HasVerdict);
    }

    [Fact]
    public async Task The_tests_are_listed_without_asking_any_model()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 5), ("sums", 5));

        ProcessResult list = await scenario.RunAsync("--list-tests");

        list.ExitsWith(0);
        string[] lines = list.Output.Split('\n', StringSplitOptions.TrimEntries);
        string[] expected =
        [
            .. Enumerable.Range(1, 5).SelectMany(n => new[] { $"capitals/{Exam.Id(n)}", $"sums/{Exam.Id(n)}" }),
            "capitals/gate", "sums/gate", "capability/Knowledge", "capability/Math", "run", "Upgrade.Ordinary.A_fact_passes",
        ];
        Assert.All(expected, name => Assert.Contains(name, lines));
        Assert.DoesNotContain("notes/gate", lines);
        Assert.Equal(0, scenario.Server.Requests);
        Assert.False(Directory.Exists(scenario.PathOf(".fathom")));
    }

    [Fact]
    public async Task Options_say_where_data_snapshots_and_store_lie()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 8));
        scenario.Write("elsewhere/data/capitals.jsonl", Exam.Lines("capitals", 3));

        // With a space before it, dotnet test takes a folder that exists for the project's.
        TestRun run = await scenario.TestAsync("--fathom-data=elsewhere", "--fathom-snapshots=there", "--fathom-store=store");

        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(3, scenario.Server.Requests);
        Assert.True(File.Exists(scenario.PathOf("there", "capitals.old.received.jsonl")));
        Assert.NotEmpty(Directory.GetFiles(scenario.PathOf("store", "completions", "old")));
        Assert.False(Directory.Exists(scenario.PathOf("Snapshots")));
        Assert.False(Directory.Exists(scenario.PathOf(".fathom")));
    }

    [Fact]
    public async Task The_environment_overrides_fathom_json()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 8), ("sums", 8));

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { ["FATHOM__SUITE"] = "sums", ["FATHOM__CANDIDATE"] = "new" });

        run.EndsWith("NoBaseline", isRed: false);
        Assert.True(File.Exists(scenario.Received("sums")));
        Assert.False(File.Exists(scenario.Received("capitals")));
        Assert.DoesNotContain(run.Tests.All, r => r.Name.StartsWith("capitals", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offline_asks_nothing_and_scores_what_the_store_has()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        (await scenario.RunAsync()).ExitsWith(0);
        (await scenario.RunAsync("accept")).ExitsWith(0);
        int before = scenario.Server.Requests;

        TestRun known = await scenario.TestAsync("--fathom-offline");
        TestRun unknown = await scenario.TestAsync("--fathom-offline", "--fathom-candidate", "new");

        known.EndsWith("Held", isRed: false);
        unknown.EndsWith("Incomplete", isRed: true);
        Assert.Equal(before, scenario.Server.Requests);
    }
}
