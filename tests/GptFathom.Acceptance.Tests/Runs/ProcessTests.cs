using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Runs;

/// <summary>A few of the runs that scenarios have within one process, in processes: `dotnet test`, TRX, console and exit codes tell what scenarios see.</summary>
public sealed class ProcessTests(UpgradeProject project)
{
    [Fact]
    public async Task Dotnet_test_is_green_with_a_model_that_answers_as_before()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();

        TestRun run = await scenario.DotnetTestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.DoesNotContain(run.Tests.All, r => r.IsSkipped);
    }

    [Fact]
    public async Task Dotnet_test_is_red_with_a_model_that_regressed_until_it_is_accepted()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 30), ("capitals", 20));
        await scenario.AcceptOldAsync();
        int[] lost = [.. Enumerable.Range(3, 12)];
        scenario.Misses("new", "sums", lost);

        TestRun red = await scenario.DotnetTestAsync("--fathom-candidate", "new");
        ProcessResult accepted = await scenario.RunAsync("accept", "sums", "--model", "new");
        TestRun green = await scenario.DotnetTestAsync("--fathom-candidate", "new");

        red.EndsWith("Regressed", isRed: true);
        red.Fails([.. lost.Select(n => $"sums/{Exam.Id(n)}"), "sums/gate", "capability/Math", "run"]);
        accepted.ExitsWith(0);
        green.EndsWith("Held", isRed: false);
    }

    [Fact]
    public async Task Options_and_variables_reach_the_run_through_dotnet_test()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 8), ("sums", 8));
        scenario.Write("elsewhere/data/sums.jsonl", Exam.Lines("sums", 3));

        // With a space before it, dotnet test takes a folder that exists for the project's.
        TestRun run = await scenario.DotnetTestAsync(
            new Dictionary<string, string?> { ["FATHOM__SUITE"] = "sums" }, "--fathom-data=elsewhere", "--fathom-snapshots=there", "--fathom-store=store");

        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(3, scenario.Server.Requests);
        Assert.True(File.Exists(scenario.PathOf("there", "sums.old.received.jsonl")));
        Assert.NotEmpty(Directory.GetFiles(scenario.PathOf("store", "completions", "old")));
    }

    [Fact]
    public async Task Tests_are_listed_and_selected_through_dotnet_test()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 5));

        ProcessResult list = await RunningProcess.RunAsync(
            scenario.Folder, "dotnet", ["test", "--project", "Upgrade.csproj", "--no-build", "--configuration", Repository.Configuration, "--list-tests"]);
        TestRun ordinary = await scenario.DotnetTestAsync("--filter-trait", "Kind=ordinary");

        list.ExitsWith(0);
        string[] lines = list.Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(["capitals/005", "capitals/gate", "capability/Knowledge", "run", "Upgrade.Ordinary.A_fact_passes"], name => Assert.Contains(name, lines));
        ordinary.IsRed(false);
        Assert.Equal("Upgrade.Ordinary.A_fact_passes", Assert.Single(ordinary.Tests.All).Name);
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task A_build_server_is_known_by_its_variables()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { ["CI"] = "true" });

        run.EndsWith("NoBaseline", isRed: true);
        run.Fails("capitals/gate", "capability/Knowledge", "run");
    }

    [Theory]
    [InlineData(5, "expected a whole number from 1", "--fathom-limit", "0")]
    [InlineData(8, "Zero tests ran", "--filter-display-name", "capitals/nobody")]
    [InlineData(3, "there is no received run under 'new'", "accept", "--model", "new")]
    public async Task What_is_wrong_with_the_command_line_is_said_with_an_exit_code_of_its_own(int exitCode, string problem, params string[] arguments)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        ProcessResult run = await scenario.RunAsync(arguments);

        run.ExitsWith(exitCode);
        run.ShowsNoStackTrace();
        Assert.Contains(problem, run.Everything, StringComparison.Ordinal);
        Assert.Equal(0, scenario.Server.Requests);
    }
}
