using System.Text.Json;
using System.Text.Json.Nodes;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>The gate can't be passed by doing nothing: what has become looser is said everywhere, and fails on a build server unless it is accepted.</summary>
public sealed class HygieneTests(UpgradeProject project)
{
    private static readonly Dictionary<string, string?> BuildServer = new() { ["CI"] = "true" };

    [Theory]
    [InlineData("CI")]
    [InlineData("TF_BUILD")]
    public async Task A_verified_file_without_a_benchmark_is_loosened_and_fails_the_run_s_gate_in_CI(string variable)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        File.Copy(scenario.Verified("capitals"), scenario.Verified("retired"));

        TestRun here = await scenario.TestAsync("--fathom-candidate", "new");
        TestRun there = await scenario.TestAsync(new Dictionary<string, string?> { [variable] = "true" }, "--fathom-candidate", "new");

        here.EndsWith("Held", isRed: false);
        there.EndsWith("Held", isRed: true);
        there.Fails("run");
        foreach (TestRun run in new[] { here, there })
            IsLoosened(run, "retired", "an accepted run without a benchmark (retired.verified.jsonl)", fails: run == there);
    }

    [Fact]
    public async Task A_benchmark_without_a_verified_file_is_loosened_and_what_follows_can_be_configured()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        File.Delete(scenario.Verified("sums"));

        TestRun here = await scenario.TestAsync("--fathom-candidate", "new");
        TestRun there = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");
        scenario.Configure(c => c["gate"] = new JsonObject { ["missing"] = "skip" });
        TestRun allowed = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        here.EndsWith("NoBaseline", isRed: false);
        there.EndsWith("NoBaseline", isRed: true);
        there.Fails("sums/gate", "capability/Math", "run");
        allowed.EndsWith("NoBaseline", isRed: false);
        foreach (TestRun run in new[] { here, there, allowed }) IsLoosened(run, "sums", "no accepted run to compare with", fails: false);
    }

    [Fact]
    public async Task Fewer_samples_are_loosened_until_they_are_accepted_in_the_same_change()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 30));
        await scenario.AcceptOldAsync();
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 28));

        TestRun here = await scenario.TestAsync("--fathom-candidate", "new");
        TestRun there = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");
        ProcessResult accepted = await scenario.RunAsync("accept", "--model", "new");
        TestRun after = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        here.EndsWith("Held", isRed: false);
        there.EndsWith("Held", isRed: true);
        IsLoosened(here, "capitals", "2 fewer samples: 029, 030", fails: false);
        IsLoosened(there, "capitals", "2 fewer samples: 029, 030", fails: true);
        accepted.ExitsWith(0);
        Assert.Contains("loosened: 2 fewer samples: 029, 030", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("- 2 fewer samples: 029, 030", scenario.Read("Snapshots", "capitals.verified.md"), StringComparison.Ordinal);
        after.EndsWith("Held", isRed: false);
        Assert.Empty(Loosened(after));
    }

    [Fact]
    public async Task Changed_targets_are_loosened()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 30));
        await scenario.AcceptOldAsync();
        scenario.Write("data/capitals.jsonl", Exam.Lines("capitals", 29) + """{"id":"030","question":"capitals 030?","answer":"anything"}""" + "\n");

        TestRun run = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        run.EndsWith("Held", isRed: true);
        IsLoosened(run, "capitals", "1 changed sample: 030", fails: true);
    }

    [Fact]
    public async Task A_looser_threshold_than_the_header_records_is_loosened()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("summaries", 20));
        await scenario.AcceptOldAsync();
        scenario.Write(
            "Snapshots/summaries.verified.jsonl",
            scenario.Read("Snapshots", "summaries.verified.jsonl")
                .Replace("\"threshold\":\"0.7\"", "\"threshold\":\"0.8\"", StringComparison.Ordinal).Replace("\"threshold\":0.7", "\"threshold\":0.8", StringComparison.Ordinal));

        TestRun run = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        IsLoosened(run, "summaries", "looser Threshold: 0.8 → 0.7", fails: true);
        Assert.Contains("threshold 0.8 → 0.7", run.Tests["summaries/gate"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_looser_gate_than_the_header_records_is_loosened_until_it_is_accepted_in_the_same_change()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        Gate("""{"minScore":0.5,"maxNoAnswer":0.1}""", alpha: 0.05);
        (await scenario.RunAsync("--fathom-candidate", "old")).ExitsWith(0);
        (await scenario.RunAsync("accept", "--model", "old")).ExitsWith(0);
        TestRun before = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");
        Gate("""{"maxErrors":0.2,"maxNoAnswer":0.3}""", alpha: 0.01);

        TestRun here = await scenario.TestAsync("--fathom-candidate", "new");
        TestRun there = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");
        (await scenario.RunAsync("accept", "--model", "new")).ExitsWith(0);
        TestRun after = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        before.EndsWith("Held", isRed: false);
        Assert.Empty(Loosened(before));
        here.EndsWith("Held", isRed: false);
        there.EndsWith("Held", isRed: true);
        string[] looser = ["looser MaxErrors: 0.01 → 0.2", "looser Alpha: 0.05 → 0.01", "looser MinScore: 0.5 → none", "looser MaxNoAnswer: 0.1 → 0.3"];
        Assert.Equal(looser, Loosened(there).Select(l => l.Text));
        foreach (string text in looser) IsLoosened(there, "capitals", text, fails: true);
        after.EndsWith("Held", isRed: false);
        Assert.Empty(Loosened(after));

        void Gate(string benchmark, double alpha) =>
            scenario.Configure(c => c["gate"] = new JsonObject { ["alpha"] = alpha, ["benchmarks"] = new JsonObject { ["capitals"] = JsonNode.Parse(benchmark) } });
    }

    [Fact]
    public async Task An_older_file_that_records_no_gate_loosens_nothing()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        string[] lines = scenario.Read("Snapshots", "capitals.verified.jsonl").Split('\n');
        string older = System.Text.RegularExpressions.Regex.Replace(lines[0], "\"gate\":{[^}]*}", "\"gate\":{\"maxDrop\":0}");
        Assert.NotEqual(lines[0], older);
        scenario.Write("Snapshots/capitals.verified.jsonl", string.Join('\n', [older, .. lines[1..]]));
        scenario.Configure(c => c["gate"] = JsonNode.Parse("""{"alpha":0.01,"minOverlap":0.1,"benchmarks":{"capitals":{"maxErrors":0.5}}}"""));

        TestRun run = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.Empty(Loosened(run));
    }

    [Theory]
    [InlineData("--fathom-suite", "capitals")]
    [InlineData("--filter-display-name", "capitals/*")]
    [InlineData("--fathom-limit", "10")]
    public async Task What_a_suite_a_filter_or_a_limit_left_out_is_not_loosened(string option, string value)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();

        TestRun run = await scenario.TestAsync(BuildServer, "--fathom-candidate", "new", option, value);

        run.IsRed(false);
        Assert.Equal("Held", run.Verdict.RunVerdict);
        Assert.Empty(Loosened(run));
    }

    private static IReadOnlyList<(string Benchmark, string Text)> Loosened(TestRun run) =>
        [.. run.Verdict.Run.GetProperty("loosened").EnumerateArray().Select(l => (Text(l, "benchmark"), Text(l, "text")))];

    /// <summary>Every face lists it, and says alike what follows.</summary>
    private static void IsLoosened(TestRun run, string benchmark, string text, bool fails)
    {
        Assert.Contains((benchmark, text), Loosened(run));
        Assert.Equal(fails, run.Verdict.Run.GetProperty("loosenedFails").GetBoolean());
        string[] faces = [run.Output, run.Tests["run"].Text];
        Assert.All(faces, face => Assert.Contains($"Loosened: {benchmark}: {text}.", face, StringComparison.Ordinal));
        Assert.Contains($"- {benchmark}: {text}\n", run.Summary.Text, StringComparison.Ordinal);
        Assert.All([.. faces, run.Summary.Text], face => Assert.Equal(fails, face.Contains("The run fails because the gate was loosened", StringComparison.Ordinal)));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
