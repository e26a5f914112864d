using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>An output folder without its project: an installed tool, a deployed application, an artifact of another job.</summary>
[Collection(PlacedProject.Collection)]
public sealed class MovedOutputTests(PlacedProject project)
{
    private static readonly string[] Received = ["Snapshots/tickets.new.received.jsonl"];

    [Fact]
    public async Task Its_copies_are_read_and_the_current_folder_is_written_to()
    {
        (string output, string here) = (project.CopyOutput(), project.NewFolder());
        IReadOnlyList<string> before = FolderContents.Hashes(output);

        ProcessResult run = await PlacedProject.RunAsync(here, ["--fathom-candidate", "new"], output);

        run.ExitsWith(2);
        Assert.Contains("tickets: Regressed", run.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(output, "Snapshots", "tickets.verified.jsonl"), run.Output, StringComparison.Ordinal);
        IReadOnlyList<string> written = FolderContents.Names(here);
        Assert.Equal(Received, written.Where(f => f.StartsWith("Snapshots/", StringComparison.Ordinal)));
        Assert.Contains("TestResults/fathom-verdict.json", written);
        Assert.Single(written, f => f.StartsWith(".fathom/completions/new/", StringComparison.Ordinal));
        Assert.Equal(before, FolderContents.Hashes(output));
    }

    [Fact]
    public async Task What_is_accepted_there_stays_there_and_counts_from_then_on()
    {
        (string output, string here) = (project.CopyOutput(), project.NewFolder());
        IReadOnlyList<string> before = FolderContents.Hashes(output);
        (await PlacedProject.RunAsync(here, ["--fathom-candidate", "new"], output)).ExitsWith(2);

        ProcessResult accepted = await PlacedProject.RunAsync(here, ["accept", "--model", "new"], output);
        TestRun run = await PlacedProject.TestAsync(here, Path.Combine(here, "results"), ["--fathom-candidate", "new"], output);

        accepted.ExitsWith(0);
        Assert.True(File.Exists(Path.Combine(here, "Snapshots", "tickets.verified.jsonl")));
        run.EndsWith("Held", isRed: false);
        Assert.Equal(before, FolderContents.Hashes(output));
    }

    [Fact]
    public async Task As_the_current_folder_it_stays_as_it_is_and_everything_goes_to_the_results()
    {
        (string output, string results) = (project.CopyOutput(), project.NewFolder());
        IReadOnlyList<string> before = FolderContents.Hashes(output);

        TestRun run = await PlacedProject.TestAsync(output, results, ["--fathom-candidate", "new"], output);

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(before, FolderContents.Hashes(output));
        Assert.Equal(Received, FolderContents.Names(results).Where(f => f.StartsWith("Snapshots/", StringComparison.Ordinal)));
        Assert.Single(FolderContents.Names(results), f => f.StartsWith(".fathom/completions/new/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Below_a_fathom_json_it_works_for_that_folder()
    {
        string checkout = project.CheckOut();
        string deep = Directory.CreateDirectory(Path.Combine(checkout, "src", "deep")).FullName;

        TestRun run = await PlacedProject.TestAsync(deep, Path.Combine(checkout, "results"), ["--fathom-candidate", "new"], project.CopyOutput());

        run.EndsWith("Regressed", isRed: true);
        Assert.True(File.Exists(Path.Combine(checkout, "Snapshots", "tickets.new.received.jsonl")));
        Assert.Empty(FolderContents.Names(deep));
    }
}
