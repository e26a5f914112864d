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
        TestRun next = await scenario.DotnetTestAsync();

        Assert.NotEqual(0, ended.ExitCode);
        ended.ShowsNoStackTrace();
        Assert.InRange(stored.Length, 10, 59);
        Assert.False(hadSnapshot);
        next.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(60 - stored.Length, scenario.Server.Asked.Count);
        Assert.DoesNotContain(scenario.Server.Asked.Keys, prompt => stored.Contains(Exam.Right(prompt)));
        Assert.True(File.Exists(scenario.Received("capitals", "old")));
    }
}
