using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>The stop button.</summary>
public sealed class CancellationTests(UpgradeProject project)
{
    [Fact]
    public async Task A_cancelled_run_leaves_the_process_able_to_run_again_and_loses_nothing()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 60));
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(30);
        await using TestServer server = await TestServer.StartAsync(scenario);

        await server.CancelRunAsync(() => scenario.Server.Requests >= 20);
        int cancelledAt = scenario.Server.Requests;
        int stored = StoreFiles.Replies(scenario.PathOf(".fathom", "completions", "old")).Count;
        IReadOnlyList<TestNode> again = await server.RunAllAsync();

        Assert.InRange(cancelledAt, 20, 50);
        // Of what was asked, all but what was under way is stored.
        Assert.InRange(stored, cancelledAt - 4, cancelledAt);
        Assert.Equal(60, again.Count(n => n.Name.StartsWith("capitals/0", StringComparison.Ordinal) && n.State == "passed"));
        Assert.Equal(60, scenario.Server.Asked.Count);
        Assert.Equal(60 + cancelledAt - stored, scenario.Server.Requests);
    }

    [Fact]
    public async Task A_model_that_takes_long_does_not_hold_up_the_cancellation()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        scenario.Configure(c => c["concurrency"] = 4);
        scenario.Server.Delay = TimeSpan.FromSeconds(15);
        await using TestServer server = await TestServer.StartAsync(scenario);

        TimeSpan answered = await server.CancelRunAsync(() => scenario.Server.Requests >= 4);

        Assert.InRange(answered, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(4, scenario.Server.Requests);
        Assert.False(Directory.Exists(scenario.PathOf("Snapshots")));
    }
}
