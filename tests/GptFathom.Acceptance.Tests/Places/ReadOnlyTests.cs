using System.Text.Json;
using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>A checkout that the tests may read and not write.</summary>
[Collection(PlacedProject.Collection)]
public sealed class ReadOnlyTests(PlacedProject project)
{
    [Fact]
    public async Task Everything_goes_to_the_results_and_is_accepted_from_there_by_who_may()
    {
        using OtherUser other = new();
        (string checkout, string output) = (project.CheckOut(), project.CopyOutput());
        string results = other.NewFolder("results");
        IReadOnlyList<string> before = FolderContents.Hashes(checkout);
        Guard(other, checkout, output);

        ProcessResult run = await other.RunAsync(checkout, PlacedProject.Application(output), "--fathom-candidate", "new", "--results-directory", results);

        run.ExitsWith(2);
        run.ShowsNoStackTrace();
        Assert.Equal("Regressed", new VerdictFile(Path.Combine(results, "fathom-verdict.json")).RunVerdict);
        Assert.Equal(before, FolderContents.Hashes(checkout));
        string received = Path.Combine(results, "Snapshots");
        Assert.Equal(["tickets.new.received.jsonl"], FolderContents.Names(received));
        Assert.Single(FolderContents.Names(Path.Combine(results, ".fathom")), f => f.StartsWith("completions/new/", StringComparison.Ordinal));
        Assert.Contains($"{Path.Combine(checkout, "Snapshots")} cannot be written; received snapshots are in {received}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{Path.Combine(checkout, ".fathom")} cannot be written; the completion store is in {Path.Combine(results, ".fathom")}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"accept tickets --model \"new\" --received \"{received}\"", run.Output, StringComparison.Ordinal);

        (await project.RunAsync(project.CheckOut(), ["accept", "tickets", "--model", "new", "--received", received])).ExitsWith(0);
    }

    [Fact]
    public async Task Its_store_is_read_all_the_same_offline_too()
    {
        using OtherUser other = new();
        (string checkout, string output) = (project.CheckOut(), project.CopyOutput());
        await project.TestAsync(checkout, project.NewFolder(), ["--fathom-candidate", "new"]);
        string results = other.NewFolder("results");
        Guard(other, checkout, output);

        ProcessResult run = await other.RunAsync(
            checkout, PlacedProject.Application(output), "--fathom-candidate", "new", "--fathom-offline", "--results-directory", results);

        run.ExitsWith(2);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(results, ".fathom", "runs")).Single()));
        Assert.Equal(PlacedFiles.Samples, log.RootElement.GetProperty("benchmarks")[0].GetProperty("reused").GetInt32());
    }

    [Fact]
    public async Task Where_not_even_results_can_be_written_one_gate_says_so()
    {
        using OtherUser other = new();
        (string checkout, string output, string results) = (project.CheckOut(), project.CopyOutput(), project.NewFolder());
        Guard(other, checkout, output);
        other.Lock(results);

        ProcessResult run = await other.RunAsync(checkout, PlacedProject.Application(output), "--fathom-candidate", "new", "--results-directory", results);

        run.ExitsWith(2);
        run.ShowsNoStackTrace();
        Assert.Contains("the completion store cannot be written", run.Output, StringComparison.Ordinal);
        Assert.Contains("failed: 1", run.Output, StringComparison.Ordinal);
    }

    private static void Guard(OtherUser other, params string[] folders)
    {
        foreach (string folder in folders) other.Lock(folder);
    }
}
