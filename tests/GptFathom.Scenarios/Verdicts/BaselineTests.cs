using System.Text.Json.Nodes;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>The accepted run: missing, of other settings, or too small to compare with.</summary>
public sealed class BaselineTests(UpgradeProject project)
{
    [Fact]
    public async Task Without_a_baseline_a_developer_is_told_and_a_miss_is_skipped()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        scenario.Misses("old", "capitals", 3);

        TestRun run = await scenario.TestAsync();

        run.EndsWith("NoBaseline", isRed: false);
        Assert.True(run.Tests["capitals/gate"].IsSkipped);
        Assert.Contains("missed; no baseline", run.Tests["capitals/003"].Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CI")]
    [InlineData("TF_BUILD")]
    public async Task Without_a_baseline_a_build_server_fails(string variable)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { [variable] = "true" });

        run.EndsWith("NoBaseline", isRed: true);
        run.Fails("capitals/gate", "capability/Knowledge", "run");
    }

    [Fact]
    public async Task A_run_with_other_declared_settings_is_refused_by_the_setting_s_name_and_overwrites_nothing()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 12));
        await scenario.AcceptOldAsync();
        string verified = scenario.Read("Snapshots", "sums.verified.jsonl").Replace("\"maxOutputTokens\":\"64\"", "\"maxOutputTokens\":\"256\"", StringComparison.Ordinal);
        scenario.Write("Snapshots/sums.verified.jsonl", verified);
        Assert.Contains("256", verified, StringComparison.Ordinal);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        Assert.Contains("not comparable: the settings differ: maxOutputTokens 256 → 64", run.Tests["sums/gate"].Message, StringComparison.Ordinal);
        Assert.Equal(verified, scenario.Read("Snapshots", "sums.verified.jsonl"));
    }

    [Fact]
    public async Task Samples_whose_content_changed_are_left_out_and_named()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 30));
        await scenario.AcceptOldAsync();
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 29) + """{"id":"030","question":"capitals 130?","answer":"1130"}""" + "\n");

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.Equal(29, run.Verdict.Benchmark("capitals").GetProperty("n").GetInt32());
        Assert.Contains("Samples: 1 changed (030)", run.Tests["capitals/gate"].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_file_that_lost_most_of_the_accepted_samples_is_not_compared()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 30));
        await scenario.AcceptOldAsync();
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 12));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        Assert.Contains("only 12 of 30 accepted samples are in this run (18 removed, 0 changed)", run.Tests["capitals/gate"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_samples_to_see_anything_is_inconclusive_and_fails_only_where_that_is_asked_for()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 4));
        await scenario.AcceptOldAsync();

        TestRun lenient = await scenario.TestAsync("--fathom-candidate", "new");
        scenario.Configure(c => c["gate"] = new JsonObject { ["strict"] = true });
        TestRun strict = await scenario.TestAsync("--fathom-candidate", "new");

        lenient.EndsWith("Inconclusive", isRed: false);
        Assert.True(lenient.Tests["capitals/gate"].IsSkipped);
        strict.EndsWith("Inconclusive", isRed: true);
    }

    [Fact]
    public async Task A_score_below_its_floor_is_red_without_any_baseline()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Configure(c => c["gate"] = JsonNode.Parse("""{"benchmarks":{"capitals":{"minScore":0.9}}}"""));
        scenario.Misses("old", "capitals", Enumerable.Range(1, 12));

        TestRun run = await scenario.TestAsync();

        run.EndsWith("BelowFloor", isRed: true);
        Assert.Contains("MinScore is 90.0 %", run.Tests["capitals/gate"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_model_s_received_run_can_be_the_baseline()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        (await scenario.RunAsync("--fathom-candidate", "old")).ExitsWith(0);
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-baseline", "old");

        run.EndsWith("Regressed", isRed: true);
        Assert.False(File.Exists(scenario.Verified("capitals")));
    }

    [Fact]
    public async Task A_model_stands_for_its_whole_run_and_never_for_a_limited_one()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        (await scenario.RunAsync("--fathom-candidate", "old", "--fathom-limit", "10")).ExitsWith(0);

        TestRun none = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-baseline", "old");
        (await scenario.RunAsync("--fathom-candidate", "old")).ExitsWith(0);
        TestRun whole = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-baseline", "old");

        none.IsStoppedBy("The baseline 'old' is neither 'verified', nor a file, nor a model with a received run in ");
        whole.EndsWith("Held", isRed: false);
        Assert.Equal(20, whole.Verdict.Benchmark("capitals").GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task A_snapshot_s_path_can_be_the_baseline_and_verified_is_the_default()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Misses("old", "capitals", Enumerable.Range(1, 12));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        File.Move(scenario.Received("capitals"), scenario.PathOf("kept.jsonl"));

        TestRun path = await scenario.TestAsync("--fathom-candidate", "old", "--fathom-baseline", "kept.jsonl");
        TestRun verified = await scenario.TestAsync("--fathom-candidate", "old", "--fathom-baseline", "verified");
        TestRun standard = await scenario.TestAsync("--fathom-candidate", "old");

        path.EndsWith("Regressed", isRed: true);
        verified.EndsWith("Held", isRed: false);
        standard.EndsWith("Held", isRed: false);
    }
}
