using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Interruptions;

/// <summary>The store filled by batches, by processes that die.</summary>
public sealed class BatchTests(UpgradeProject project)
{
    private const int Samples = 40;

    private static readonly string[] Command = ["batch", "--poll", "1"];

    public enum Moment
    {
        /// <summary>The provider has made the batch, and its answer never comes.</summary>
        Made,

        /// <summary>The batch is under way.</summary>
        UnderWay,

        /// <summary>Half of the replies are downloaded.</summary>
        Downloading,
    }

    [Theory]
    [InlineData(Moment.Made), InlineData(Moment.UnderWay), InlineData(Moment.Downloading)]
    public async Task Killed_between_upload_and_download_no_batch_is_made_twice_and_no_reply_is_lost(Moment moment)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", Samples));
        BatchApi batches = scenario.Server.Batches;
        (batches.IsMute, batches.IsSlow, batches.IsStalling) = (moment == Moment.Made, moment == Moment.UnderWay, moment == Moment.Downloading);

        using (RunningProcess killed = scenario.Start(Command))
        {
            while ((moment == Moment.Made ? batches.Made.Count : moment == Moment.UnderWay ? batches.Looks : batches.Downloads) == 0)
            {
                Assert.False(killed.HasExited, "the command was over before it could be killed");
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
            killed.Kill();
            await killed.EndAsync();
        }
        (batches.IsMute, batches.IsSlow, batches.IsStalling) = (false, false, false);
        ProcessResult again = await scenario.RunAsync(Command);

        again.ExitsWith(0);
        Assert.Equal(Samples, Assert.Single(batches.Made).Length);
        Assert.Equal(Samples, StoreFiles.Replies(scenario.PathOf(".fathom", "completions", "old")).Count);
        TestRun run = await scenario.DotnetTestAsync();
        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(0, scenario.Server.Requests);
    }
}
