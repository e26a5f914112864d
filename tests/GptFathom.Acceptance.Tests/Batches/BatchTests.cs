using GptFathom.Acceptance.Interruptions;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Batches;

/// <summary>The store filled by batches, by processes that may die.</summary>
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
        TestRun run = await scenario.TestAsync();
        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task Lines_that_failed_are_sent_again_alone()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        int[] failing = [3, 11, 17];
        scenario.Says("old", "capitals", failing, prompt => Reply.Error(500));
        using RunningProcess process = scenario.Start(Command);
        while (scenario.Server.Batches.Made.IsEmpty) await Task.Delay(1, TestContext.Current.CancellationToken);
        scenario.Says("old", "capitals", failing, prompt => new Reply(Exam.Right(prompt)));

        ProcessResult result = await process.EndAsync();

        result.ExitsWith(0);
        Assert.Equal(2, scenario.Server.Batches.Made.Count);
        Assert.Equal(failing.Select(n => Exam.Prompt("capitals", n)), scenario.Server.Batches.Made.Last());
        Assert.Equal(Samples, StoreFiles.Replies(scenario.PathOf(".fathom", "completions", "old")).Count);
        Assert.Contains($"asked {Samples + 3} in 2 batches, stored {Samples}, failed 0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_refused_is_reported_and_the_command_is_incomplete()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 6));
        scenario.Says("old", "capitals", [2], _ => Reply.Error(400));

        ProcessResult result = await scenario.RunAsync(Command);

        result.ExitsWith(4);
        Assert.Single(scenario.Server.Batches.Made);
        Assert.Contains("1 × HTTP 400: the server is out of sorts", result.Output, StringComparison.Ordinal);
    }
}
