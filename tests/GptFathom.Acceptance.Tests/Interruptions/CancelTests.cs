using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Interruptions;

/// <summary>A run that was stopped, and the next one.</summary>
public sealed class CancelTests(UpgradeProject project)
{
    [Fact]
    public async Task Ctrl_C_loses_nothing_on_disk_and_the_next_run_asks_only_what_is_missing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT cannot be sent to a process there.");
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 60));
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(40);

        using RunningProcess interrupted = scenario.Start();
        while (scenario.Server.Requests < 20) await Task.Delay(1, TestContext.Current.CancellationToken);
        await interrupted.InterruptAsync();
        ProcessResult ended = await interrupted.EndAsync();
        string[] stored = [.. StoreFiles.Replies(scenario.PathOf(".fathom", "completions", "old"))];
        bool hadSnapshot = File.Exists(scenario.Received("capitals", "old"));
        scenario.Server.Asked.Clear();
        TestRun next = await scenario.TestAsync();

        Assert.NotEqual(0, ended.ExitCode);
        ended.ShowsNoStackTrace();
        Assert.InRange(stored.Length, 10, 59);
        Assert.False(hadSnapshot);
        next.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(60 - stored.Length, scenario.Server.Asked.Count);
        Assert.DoesNotContain(scenario.Server.Asked.Keys, prompt => stored.Contains(Exam.Right(prompt)));
        Assert.True(File.Exists(scenario.Received("capitals", "old")));
    }

    [Fact]
    public async Task A_torn_last_line_of_the_store_is_asked_again_and_nothing_else_is()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        (await scenario.RunAsync()).ExitsWith(0);
        string file = Assert.Single(Directory.GetFiles(scenario.PathOf(".fathom", "completions", "old")));
        byte[] store = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, store[..^20], TestContext.Current.CancellationToken);
        scenario.Server.Asked.Clear();

        (await scenario.RunAsync()).ExitsWith(0);

        Assert.Single(scenario.Server.Asked);
    }

    [Fact]
    public async Task A_damaged_line_of_the_store_is_said_and_the_run_goes_on()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        (await scenario.RunAsync()).ExitsWith(0);
        string file = Assert.Single(Directory.GetFiles(scenario.PathOf(".fathom", "completions", "old")));
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        lines[4] = lines[4][..30];
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        scenario.Server.Asked.Clear();

        ProcessResult run = await scenario.RunAsync();

        run.ExitsWith(0);
        Assert.Single(scenario.Server.Asked);
        Assert.Contains($"{Path.GetFileName(file)}(5): not a completion, skipped.", run.Output, StringComparison.Ordinal);
    }
}
