using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Commands;

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

    [Theory]
    [InlineData("--fathom-limit", "10", "limited to 10 samples")]
    [InlineData("--fathom-shard", "1/2", "shard 1/2")]
    public async Task A_limited_run_or_a_shard_is_accepted_only_where_that_is_meant_and_never_before_a_whole_run(string option, string value, string extent)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 20));
        (await scenario.RunAsync(option, value, "--fathom-suite", "capitals")).ExitsWith(0);
        (await scenario.RunAsync("--fathom-suite", "sums")).ExitsWith(0);

        ProcessResult refused = await scenario.RunAsync("accept", "--model", "old");
        bool existed = Directory.GetFiles(scenario.PathOf("Snapshots"), "*.verified.*").Length > 0;
        ProcessResult meant = await scenario.RunAsync("accept", "capitals", "--model", "old", "--partial");
        int limited = File.ReadAllLines(scenario.Verified("capitals")).Length - 1;
        (await scenario.RunAsync("--fathom-suite", "capitals")).ExitsWith(0);
        ProcessResult whole = await scenario.RunAsync("accept", "--model", "old");

        refused.RefusesWith("the run covers only a part of its benchmark", extent, "--partial", "Nothing was accepted");
        Assert.False(existed);
        meant.ExitsWith(0);
        Assert.InRange(limited, 1, 39);
        whole.ExitsWith(0);
        Assert.Equal(File.ReadAllBytes(scenario.Received("capitals", "old")), File.ReadAllBytes(scenario.Verified("capitals")));
    }

    [Fact]
    public async Task A_run_of_a_benchmark_that_is_no_more_is_ignored_and_a_leftover_accepted_one_is_named()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        (await scenario.RunAsync("--fathom-candidate", "new")).ExitsWith(0);
        foreach (string kind in new[] { "verified", "new.received" })
            scenario.Write($"Snapshots/retired.{kind}.jsonl", File.ReadAllText(scenario.Received("capitals")).Replace("\"benchmark\":\"capitals\"", "\"benchmark\":\"retired\"", StringComparison.Ordinal));
        byte[] retired = await File.ReadAllBytesAsync(scenario.Verified("retired"), TestContext.Current.CancellationToken);

        ProcessResult named = await scenario.RunAsync("accept", "retired", "--model", "new");
        ProcessResult all = await scenario.RunAsync("accept", "--model", "new");

        named.RefusesWith("There is no benchmark 'retired'; known: ", "retired.verified.jsonl): delete it", "Nothing was accepted");
        all.ExitsWith(0);
        Assert.Contains("retired.new.received.jsonl, a run of a benchmark that is no more", all.Output, StringComparison.Ordinal);
        Assert.Contains("before: old; score 100.0 → 100.0 %; changed 0, added 0, removed 0", all.Output, StringComparison.Ordinal);
        Assert.Equal(retired, await File.ReadAllBytesAsync(scenario.Verified("retired"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_run_writes_a_tracked_file()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        Dictionary<string, string> before = Tracked();
        scenario.Misses("new", "capitals", Enumerable.Range(1, 12));

        await scenario.RunAsync("--fathom-candidate", "new");
        await scenario.RunAsync("--fathom-candidate", "new", "--fathom-limit", "10");
        await scenario.RunAsync("--fathom-candidate", "new", "--fathom-shard", "1/2", "--fathom-fresh");
        await scenario.RunAsync("accept", "capitals", "sums", "--model", "new");

        Assert.Equal(before, Tracked());

        Dictionary<string, string> Tracked() => Directory.GetFiles(scenario.PathOf("Snapshots"), "*.verified.*").Append(scenario.PathOf("fathom.json"))
            .ToDictionary(file => file, File.ReadAllText);
    }
}
