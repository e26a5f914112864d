using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Interruptions;

/// <summary>Several processes and one completion store.</summary>
public sealed class SharedStoreTests(UpgradeProject project)
{
    private const int Samples = 300;

    [Fact]
    public async Task Two_shards_at_once_while_a_third_process_merges_files_lose_nothing_and_ask_nothing_twice()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        (await scenario.RunAsync("--fathom-limit", "20")).ExitsWith(0);
        (await scenario.RunAsync("--fathom-limit", "40")).ExitsWith(0);
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(60);

        using RunningProcess one = scenario.Start("--fathom-shard", "1/2"), two = scenario.Start("--fathom-shard", "2/2");
        while (scenario.Server.Requests < 60) await Task.Delay(1, TestContext.Current.CancellationToken);
        ProcessResult during = await scenario.RunAsync("store", "compact");
        bool wasDuring = !one.HasExited || !two.HasExited;
        ProcessResult[] shards = [await one.EndAsync(), await two.EndAsync()];
        ProcessResult after = await scenario.RunAsync("store", "compact");
        ProcessResult check = await scenario.RunAsync("store", "check");
        ProcessResult whole = await scenario.RunAsync("--fathom-offline");

        Assert.All(shards, shard => shard.ExitsWith(0));
        during.ExitsWith(0);
        Assert.True(wasDuring, "the shards were over before their files could be merged");
        Assert.Contains("in use left alone", during.Output, StringComparison.Ordinal);
        after.ExitsWith(0);
        Assert.Single(Directory.GetFiles(scenario.PathOf(".fathom", "completions", "old"), "*.jsonl"));
        check.ExitsWith(0);
        Assert.Contains($"{Samples} completions can be read; 0 damaged lines", check.Output, StringComparison.Ordinal);
        whole.ExitsWith(0);
        Assert.All(scenario.Server.Asked, prompt => Assert.Equal(1, prompt.Value));
        Assert.Equal(Samples, scenario.Server.Requests);
        Assert.True(File.Exists(scenario.Received("capitals", "old")));
    }
}
