using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Input;

/// <summary>Accepted snapshots and folders that are not what they should be.</summary>
public sealed class SnapshotTests(UpgradeProject project)
{
    [Theory]
    [InlineData(0, "the snapshot is empty; expected a header line")]
    [InlineData(100, "(1,101): not a JSON object; the snapshot is truncated or damaged")]
    [InlineData(-1, "promises 20 samples, the file has 19")]
    [InlineData(-30, "not a JSON object; the snapshot is truncated or damaged")]
    public async Task A_truncated_accepted_run_is_one_failed_gate_and_stays_as_it_was(int kept, string problem)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        string whole = scenario.Read("Snapshots", "capitals.verified.jsonl");
        string part = kept switch { -1 => whole[..(whole.TrimEnd('\n').LastIndexOf('\n') + 1)], < 0 => whole[..^-kept], _ => whole[..kept] };
        scenario.Write("Snapshots/capitals.verified.jsonl", part);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.IsStoppedBy("capitals.verified.jsonl", problem);
        Assert.Equal(part, scenario.Read("Snapshots", "capitals.verified.jsonl"));
        Assert.Empty(scenario.Server.Asked);
        run.ShowsNoStackTrace();
    }

    [Fact]
    public async Task An_accepted_run_of_a_later_schema_is_refused_by_version()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await scenario.AcceptOldAsync();
        string later = scenario.Read("Snapshots", "capitals.verified.jsonl").Replace("\"schemaVersion\":1", "\"schemaVersion\":2", StringComparison.Ordinal);
        scenario.Write("Snapshots/capitals.verified.jsonl", later);

        TestRun run = await scenario.TestAsync("--fathom-candidate", "new");

        run.IsStoppedBy("schema version 2 is not known; this version of GptFathom reads 1");
        Assert.Equal(later, scenario.Read("Snapshots", "capitals.verified.jsonl"));
    }

    [Fact]
    public async Task A_baseline_that_is_nowhere_is_refused_by_name()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20), ("sums", 20));

        TestRun run = await scenario.TestAsync("--fathom-baseline", "oldest");

        run.IsStoppedBy("The baseline 'oldest' is neither 'verified', nor a file, nor a model with a received run in ");
        Assert.Empty(scenario.Server.Asked);
    }

    [Theory]
    [InlineData(".fathom")]
    [InlineData("Snapshots")]
    public async Task A_file_in_the_place_of_a_folder_is_said_in_one_failure_and_stays_as_it_was(string folder)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        scenario.Write(folder, "not a folder");

        TestRun run = await scenario.TestAsync();

        run.IsRed(true);
        Assert.Contains(folder, string.Concat(run.Tests.Failed.Select(f => f.Message)), StringComparison.Ordinal);
        Assert.All(run.Tests.Failed, failed => Assert.DoesNotContain("/0", failed.Name, StringComparison.Ordinal));
        Assert.Equal("not a folder", scenario.Read(folder));
        // What cannot be kept must not be paid for; a snapshot can be made again from the store.
        Assert.Equal(folder == ".fathom" ? 0 : 12, scenario.Server.Requests);
        run.ShowsNoStackTrace();
    }
}
