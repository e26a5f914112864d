using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Live;

/// <summary>Whoever waits for a long run sees how far it is.</summary>
public sealed class ProgressTests(UpgradeProject project)
{
    [Fact]
    public async Task A_run_of_more_than_ten_seconds_tells_how_far_it_is()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 40), ("sums", 20));
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(1_000);

        ProcessResult run = await scenario.RunAsync();

        run.ExitsWith(0);
        Assert.Matches(@"\d+ of 60 samples \(\d+%\), [1-4] in flight, [0-9.]+/s, \d+ tokens spent, \d+ s left", run.Output);
    }
}
