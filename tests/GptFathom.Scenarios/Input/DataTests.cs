using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Input;

/// <summary>Datasets that are not what they should be: one message with file, line and what was expected, and nothing asked.</summary>
public sealed class DataTests(UpgradeProject project)
{
    [Fact]
    public async Task A_missing_file_fails_its_own_gate_and_leaves_the_others_alone()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        File.Delete(scenario.PathOf("data", "capitals.jsonl"));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        run.Fails("capitals/gate", "capability/Knowledge", "run");
        Assert.Contains($"no data: 'data/capitals.jsonl' is in none of {scenario.Folder}", run.Tests["capitals/gate"].Message, StringComparison.Ordinal);
        Assert.True(run.Tests["sums/gate"].IsPassed);
        Assert.False(File.Exists(scenario.Received("capitals")));
        run.ShowsNoStackTrace();
    }

    [Theory]
    [InlineData("{\"question\":\"capitals 003?\" \"answer\":\"1003\"}", "(3,29): expected one JSON object on the line")]
    [InlineData("{\"id\":\"003\",\"answer\":\"1003\"}", "(3): the field 'question' is missing")]
    [InlineData("{\"id\":\"003\",\"question\":7,\"answer\":\"1003\"}", "(3): the field 'question' is a number; expected a string")]
    [InlineData("[]", "(3): expected a JSON object, found an array")]
    [InlineData("{\"id\":\"001\",\"question\":\"capitals 003?\",\"answer\":\"1003\"}", "(3): the id '001' was already used in line 1")]
    public async Task A_bad_line_is_one_failed_gate_that_names_file_and_line(string line, string problem)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 2));
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 2) + line + "\n");

        TestRun run = await scenario.TestAsync();

        run.IsStoppedBy(Path.Combine("data", "capitals.jsonl") + problem);
        Assert.Equal(0, scenario.Server.Requests);
        run.ShowsNoStackTrace();
    }

    [Fact]
    public async Task A_file_without_samples_is_one_failed_gate()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 0));

        TestRun run = await scenario.TestAsync();

        run.IsStoppedBy("capitals: the dataset has no samples");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("capitals,nowhere")]
    public async Task A_suite_that_is_unknown_is_one_failed_gate_that_names_the_known_ones(string suite)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        TestRun run = await scenario.TestAsync("--fathom-suite", suite);

        run.IsStoppedBy("'nowhere'", "capitals");
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_fails()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        TestRun run = await scenario.TestAsync("--filter-display-name", "capitals/nobody");

        run.ExitsWith(8);
        Assert.Equal(0, scenario.Server.Requests);
    }
}
