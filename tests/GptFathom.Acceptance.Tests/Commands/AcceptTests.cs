using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Commands;

/// <summary>The only command that writes a tracked file.</summary>
public sealed class AcceptTests(UpgradeProject project)
{
    [Fact]
    public async Task Accepting_writes_the_received_run_byte_for_byte_and_a_page_for_the_reviewer()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));
        await scenario.AcceptOldAsync();
        scenario.Misses("new", "capitals", 3);
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        byte[] untouched = await File.ReadAllBytesAsync(scenario.Verified("sums"), TestContext.Current.CancellationToken);

        ProcessResult accepted = await scenario.RunAsync("accept", "capitals", "--model", "new");

        accepted.ExitsWith(0);
        Assert.Equal(File.ReadAllBytes(scenario.Received("capitals")), File.ReadAllBytes(scenario.Verified("capitals")));
        Assert.Equal(untouched, await File.ReadAllBytesAsync(scenario.Verified("sums"), TestContext.Current.CancellationToken));
        string page = scenario.Read("Snapshots", "capitals.verified.md");
        Assert.Contains("| 20 | 95.0 | 20 |", page, StringComparison.Ordinal);
        Assert.Contains("| 003 |", page, StringComparison.Ordinal);
        Assert.InRange(page.Split('\n').Length, 1, 200);
    }

    [Fact]
    public async Task Without_a_received_run_nothing_is_accepted()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));

        (await scenario.RunAsync("accept", "--model", "new")).RefusesWith("there is no received run under 'new'");
        (await scenario.RunAsync("accept", "capitals", "--model", "new")).RefusesWith("there is no received run of capitals under 'new'", "Nothing was accepted");

        Assert.False(Directory.Exists(scenario.PathOf("Snapshots")));
    }

    [Fact]
    public async Task One_benchmark_without_a_run_keeps_all_from_being_accepted()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        (await scenario.RunAsync()).ExitsWith(0);

        (await scenario.RunAsync("accept", "capitals", "sums", "--model", "old")).RefusesWith("there is no received run of sums under 'old'", "Nothing was accepted");

        Assert.False(File.Exists(scenario.Verified("capitals")));
    }

    [Fact]
    public async Task A_run_with_more_errors_than_allowed_is_accepted_only_where_that_is_meant()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Fails("old", "capitals", 1, 2);
        await scenario.RunAsync();

        ProcessResult refused = await scenario.RunAsync("accept", "--model", "old");
        bool existed = File.Exists(scenario.Verified("capitals"));
        ProcessResult meant = await scenario.RunAsync("accept", "--model", "old", "--partial");

        refused.RefusesWith("2 of 20 samples are errors", "--partial", "Nothing was accepted");
        Assert.False(existed);
        meant.ExitsWith(0);
        Assert.True(File.Exists(scenario.Verified("capitals")));
    }

    [Fact]
    public async Task A_damaged_received_run_is_refused_and_the_accepted_one_stays()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        byte[] before = await File.ReadAllBytesAsync(scenario.Verified("capitals"), TestContext.Current.CancellationToken);
        string received = scenario.Read("Snapshots", "capitals.new.received.jsonl");
        scenario.Write("Snapshots/capitals.new.received.jsonl", received[..(received.Length / 2)]);

        (await scenario.RunAsync("accept", "--model", "new")).RefusesWith("capitals.new.received.jsonl");

        Assert.Equal(before, await File.ReadAllBytesAsync(scenario.Verified("capitals"), TestContext.Current.CancellationToken));
    }
}
