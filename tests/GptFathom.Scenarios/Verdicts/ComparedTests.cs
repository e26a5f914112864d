using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>A candidate beside an accepted run.</summary>
public sealed class ComparedTests(UpgradeProject project)
{
    [Fact]
    public async Task A_candidate_that_answers_as_before_is_green()
    {
        await using Scenario scenario = await Scenario.CreateAsync(
            project, ("capitals", 20), ("sums", 20), ("products", 20), ("summaries", 20), ("orders", 20), ("notes", 20));
        await scenario.AcceptOldAsync();

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.All(run.Verdict.Judgements, j => Assert.Equal("Held", VerdictFile.VerdictOf(j)));
        Assert.DoesNotContain(run.Tests.All, r => r.IsSkipped);
        Assert.Equal(120, run.Tests.All.Count(r => r.Name.Contains('/', StringComparison.Ordinal) && char.IsAsciiDigit(r.Name[^1])));
    }

    [Fact]
    public async Task A_regression_is_red_and_shows_each_lost_sample_with_both_answers_and_three_lines_of_what_to_do()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 30), ("capitals", 20));
        await scenario.AcceptOldAsync();
        int[] lost = [.. Enumerable.Range(3, 12)];
        scenario.Misses("new", "sums", lost);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Regressed", isRed: true);
        run.Fails([.. lost.Select(n => $"sums/{Exam.Id(n)}"), "sums/gate", "capability/Math", "run"]);
        Assert.All(lost, number =>
        {
            string message = run.Tests[$"sums/{Exam.Id(number)}"].Message;
            Assert.Contains($"- accepted: {1000 + number}\n+ now:      {5000 + number}", message, StringComparison.Ordinal);
            Assert.Contains(Exam.Prompt("sums", number), message, StringComparison.Ordinal);
        });
        string[] gate = run.Tests["sums/gate"].Message.TrimEnd().Split('\n');
        Assert.Contains("100.0 → 60.0 %", gate[0], StringComparison.Ordinal);
        Assert.Equal("dropped: sums, 12 lost and 0 gained of 30", gate[^3]);
        Assert.Matches($"""^show:    .* compare ".*sums\.verified\.jsonl" ".*sums\.new\.received\.jsonl"$""", gate[^2]);
        Assert.Matches("^accept:  .* accept sums --model \"new\"$", gate[^1]);
        Assert.Equal("Held", VerdictFile.VerdictOf(run.Verdict.Benchmark("capitals")));
    }

    [Fact]
    public async Task The_commands_that_a_red_gate_names_show_the_drop_and_accept_it()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 30));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "sums", Enumerable.Range(3, 12));
        await scenario.TestAsync("--fathom-candidate", "new");

        ProcessResult shown = await scenario.RunAsync("compare", scenario.Verified("sums"), scenario.Received("sums"));
        ProcessResult accepted = await scenario.RunAsync("accept", "sums", "--model", "new");
        TestRun again = await scenario.TestAsync("--fathom-candidate", "new");

        shown.ExitsWith(2);
        Assert.Contains("Run: Regressed", shown.Output, StringComparison.Ordinal);
        accepted.ExitsWith(0);
        Assert.Equal(File.ReadAllBytes(scenario.Received("sums")), File.ReadAllBytes(scenario.Verified("sums")));
        again.EndsWith("Held", isRed: false);
        Assert.Contains("missed, as the baseline did", again.Tests["sums/003"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Losses_within_noise_are_skipped_and_so_is_what_the_baseline_missed_too()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("orders", 30));
        scenario.Misses("old", "orders", 1, 2);
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "orders", 2, 3, 4);
        scenario.Says("new", "orders", [5], _ => new Reply("this is no JSON"));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Held", isRed: false);
        Assert.True(run.Tests["orders/001"].IsPassed);
        Assert.Contains("missed, as the baseline did", run.Tests["orders/002"].Output, StringComparison.Ordinal);
        Assert.All(new[] { "orders/003", "orders/004", "orders/005" }, name =>
        {
            Assert.True(run.Tests[name].IsSkipped);
            Assert.Contains("lost, within noise", run.Tests[name].Output, StringComparison.Ordinal);
        });
        Assert.Equal((1, 3), (run.Verdict.Benchmark("orders").GetProperty("gained").GetInt32(), run.Verdict.Benchmark("orders").GetProperty("lost").GetInt32()));
    }

    [Fact]
    public async Task A_graded_benchmark_regresses_by_its_scores()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("summaries", 24));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "summaries", Enumerable.Range(1, 10));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(10, run.Verdict.Benchmark("summaries").GetProperty("lost").GetInt32());
        Assert.Contains("- accepted: the quick fox number 1001\n+ now:      a slow bear", run.Tests["summaries/001"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capability_can_regress_where_none_of_its_benchmarks_does_alone_and_a_gain_elsewhere_makes_a_seesaw()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 40), ("products", 40), ("capitals", 40));
        scenario.Misses("old", "capitals", Enumerable.Range(1, 14));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "sums", Enumerable.Range(1, 6));
        scenario.Misses("new", "products", Enumerable.Range(11, 6));

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.EndsWith("Regressed", isRed: true);
        run.Fails("capability/Math", "run");
        Assert.Equal("Held", VerdictFile.VerdictOf(run.Verdict.Benchmark("sums")));
        Assert.Equal("Held", VerdictFile.VerdictOf(run.Verdict.Benchmark("products")));
        Assert.Contains("Seesaw: Knowledge +35.0 improved while Math −15.0 regressed (points).", run.Tests["run"].Message, StringComparison.Ordinal);
        Assert.Contains("Seesaw: Knowledge +35.0 improved while Math −15.0 regressed (points).", run.Summary.Text, StringComparison.Ordinal);
        Assert.Equal(["Knowledge"], run.Verdict.Run.GetProperty("seesaw").GetProperty("improved").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.Equal(["Math"], run.Verdict.Run.GetProperty("seesaw").GetProperty("regressed").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Where_every_sample_has_to_be_a_hit_one_miss_is_red_though_the_accepted_run_missed_it_too()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("golden", 20));
        scenario.Misses("old", "golden", 4);
        ProcessResult before = await scenario.RunAsync();
        (await scenario.RunAsync("accept", "--model", "old")).ExitsWith(0);
        scenario.Misses("new", "golden", 4);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        before.ExitsWith(2);
        run.EndsWith("BelowFloor", isRed: true);
        run.Fails("golden/004", "golden/gate", "capability/Promises", "run");
        Assert.Contains("every sample must be a hit, and 1 of 20 were missed", run.Tests["golden/gate"].Message, StringComparison.Ordinal);
    }
}
