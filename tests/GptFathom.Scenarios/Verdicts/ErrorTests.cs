using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>An error is never a wrong answer.</summary>
public sealed class ErrorTests(UpgradeProject project)
{
    [Fact]
    public async Task Errors_within_MaxErrors_are_skipped_and_the_verdict_stands()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40));
        scenario.Configure(c => c["gate"] = new System.Text.Json.Nodes.JsonObject
        {
            ["benchmarks"] = new System.Text.Json.Nodes.JsonObject { ["capitals"] = new System.Text.Json.Nodes.JsonObject { ["maxErrors"] = 0.1 } },
        });
        await scenario.AcceptOldAsync();
        scenario.Fails("new", "capitals", 7, 8);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.Equal(38, run.Verdict.Benchmark("capitals").GetProperty("n").GetInt32());
        Assert.All(new[] { "capitals/007", "capitals/008" }, name =>
        {
            Assert.True(run.Tests[name].IsSkipped);
            Assert.Contains("error, not scored: ", run.Tests[name].Output, StringComparison.Ordinal);
            Assert.Contains("500", run.Tests[name].Output, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Errors_beyond_MaxErrors_leave_no_verdict_and_fail()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40));
        await scenario.AcceptOldAsync();
        scenario.Fails("new", "capitals", 7, 8);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        run.Fails("capitals/007", "capitals/008", "capitals/gate", "capability/Knowledge", "run");
        Assert.Contains("2 errors in 40 samples (5.0 %), more than MaxErrors 1.0 %", run.Tests["capitals/gate"].Message, StringComparison.Ordinal);
        Assert.Contains("error, not scored: ", run.Tests["capitals/007"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_the_body_swallows_is_an_error_all_the_same()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("stubborn", 20));
        await scenario.AcceptOldAsync();
        scenario.Fails("new", "stubborn", 5);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Incomplete", isRed: true);
        run.Fails("stubborn/005", "stubborn/gate", "capability/Patience", "run");
        Assert.Contains("error, not scored: ", run.Tests["stubborn/005"].Message, StringComparison.Ordinal);
        Assert.Equal(1, run.Verdict.Benchmark("stubborn").GetProperty("candidateOutcomes").GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task What_failed_is_asked_again_by_the_next_run_and_nothing_else_is()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Fails("new", "capitals", 5, 6);
        await scenario.TestAsync("--fathom-candidate", "new");
        scenario.Server.Asked.Clear();
        scenario.Says("new", "capitals", [5, 6], prompt => new Reply(Exam.Right(prompt)));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.Equal([Exam.Prompt("capitals", 5), Exam.Prompt("capitals", 6)], scenario.Server.Asked.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unreachable_endpoint_is_one_failed_gate_and_no_other_failure()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 40));
        scenario.Configure(c => c["models"]!["new"]!["endpoint"] = "http://127.0.0.1:9/v1");

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.IsStoppedBy("127.0.0.1:9", "new");
        Assert.True(run.Tests["Upgrade.Ordinary.A_fact_passes"].IsPassed);
        run.ShowsNoStackTrace();
    }

    [Fact]
    public async Task An_unknown_model_is_one_failed_gate_that_names_the_known_ones()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 40));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "newest");

        run.IsStoppedBy("There is no model 'newest' in ", "known: new, old");
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task Without_a_candidate_one_gate_fails_and_says_how_to_name_one()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 40));
        scenario.Configure(c => c.Remove("candidate"));

        TestRun run = await scenario.TestAsync();

        run.IsStoppedBy("--fathom-candidate");
    }

    [Fact]
    public async Task A_missing_key_is_one_failed_gate_that_names_the_variable()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 40));
        scenario.Configure(c => c["models"]!["new"]!["key"] = "work");

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { ["FATHOM__KEYS__WORK__HOSTS"] = "127.0.0.1" }, "--fathom-candidate", "new");

        run.IsStoppedBy("FATHOM__KEYS__WORK__VALUE");
        Assert.Equal(0, scenario.Server.Requests);
    }
}
