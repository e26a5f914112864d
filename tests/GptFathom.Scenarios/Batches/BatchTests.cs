using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Batches;

/// <summary>The store filled by batches.</summary>
public sealed class BatchTests(UpgradeProject project)
{
    private const int Samples = 40;

    private static readonly string[] Command = ["batch", "--poll", "1"];

    [Fact]
    public async Task Lines_that_failed_are_sent_again_alone()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        int[] failing = [3, 11, 17];
        scenario.Says("old", "capitals", failing, prompt => Reply.Error(500));
        Task<ProcessResult> batch = scenario.RunAsync(Command);
        while (scenario.Server.Batches.Made.IsEmpty) await Task.Delay(1, TestContext.Current.CancellationToken);
        scenario.Says("old", "capitals", failing, prompt => new Reply(Exam.Right(prompt)));

        ProcessResult result = await batch;

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
