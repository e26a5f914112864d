using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Interruptions;

/// <summary>A completion store as a process that died leaves it.</summary>
public sealed class DamagedStoreTests(UpgradeProject project)
{
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
