using System.Globalization;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary>Completions that are reused, and a model that changes under its name.</summary>
public sealed class DriftTests(UpgradeProject project)
{
    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task What_is_reused_is_said_with_its_age_and_fathom_fresh_asks_again()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);

        TestRun reusing = await scenario.TestAsync("--fathom-candidate", "new");
        int afterReuse = scenario.Server.Asked.Values.Sum();
        TestRun fresh = await scenario.TestAsync("--fathom-candidate", "new", "--fathom-fresh");

        string note = $"reused 20 stored completions, the oldest of {Today}; --fathom-fresh asks again";
        Assert.Contains(note, reusing.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Contains(note, reusing.Output, StringComparison.Ordinal);
        Assert.Equal(20, afterReuse);
        Assert.DoesNotContain("reused", fresh.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        Assert.Equal(40, scenario.Server.Asked.Values.Sum());
        Assert.DoesNotContain("drift", reusing.Output + fresh.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_drifts_under_the_same_name_is_seen_by_a_fresh_run_and_named_as_drift()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "old")).ExitsWith(0);
        scenario.Misses("old", "capitals", Enumerable.Range(1, 12));

        TestRun reusing = await scenario.TestAsync("--fathom-candidate", "old");
        int afterReuse = scenario.Server.Asked.Values.Sum();
        TestRun fresh = await scenario.TestAsync("--fathom-candidate", "old", "--fathom-fresh");

        reusing.EndsWith("Held", isRed: false);
        Assert.Equal(20, afterReuse);
        Assert.Contains(
            $"the accepted run is of the same model, and nothing was asked: reused 20 stored completions, the oldest of {Today}. This says nothing about the provider; --fathom-fresh asks again",
            reusing.Tests["capitals/gate"].Output, StringComparison.Ordinal);
        fresh.EndsWith("Regressed", isRed: true);
        string message = fresh.Tests["capitals/gate"].Message;
        Assert.Contains("drift check: the accepted run is of the same model; 20 completions were asked anew, none reused", message, StringComparison.Ordinal);
        Assert.Contains("dropped: capitals, 12 lost and 0 gained of 20; the model is the accepted one: it has drifted", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drift_check_says_how_much_was_asked_anew_and_under_which_name_the_model_answered()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        scenario.Says("old", "capitals", Enumerable.Range(1, 20), prompt => new Reply(Exam.Right(prompt), Model: "old-0613"));
        (await scenario.RunAsync("--fathom-candidate", "old", "--filter-display-name", "capitals/00*")).ExitsWith(0);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "old");

        run.EndsWith("Held", isRed: false);
        string gate = run.Tests["capitals/gate"].Output;
        Assert.Contains(
            $"drift check: the accepted run is of the same model; 11 completions were asked anew, reused 9 stored completions, the oldest of {Today}", gate, StringComparison.Ordinal);
        Assert.Contains("the model answered as old when it was accepted, and as old-0613 now", gate, StringComparison.Ordinal);
    }
}
