using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>The project is where it was built, and its output is not in it: built with --artifacts-path and ContinuousIntegrationBuild.</summary>
[Collection(PlacedProject.Collection)]
public sealed class HomeTests(PlacedProject project)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_any_current_folder_the_recorded_project_counts(bool isOutput)
    {
        using IDisposable home = project.AtHome();
        string output = project.CopyOutput();
        string here = isOutput ? output : project.NewFolder();
        IReadOnlyList<string> before = FolderContents.Hashes(here);
        string received = Path.Combine(project.Home, "Snapshots", "tickets.new.received.jsonl");

        TestRun run = await PlacedProject.TestAsync(here, project.NewFolder(), ["--fathom-candidate", "new"], output);

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(before, FolderContents.Hashes(here));
        Assert.True(File.Exists(received));
        Assert.Contains($"accept tickets --model \"new\"", run.Output, StringComparison.Ordinal);
        File.Delete(received);
        Directory.Delete(Path.Combine(project.Home, ".fathom"), recursive: true);
    }

    [Fact]
    public async Task A_configuration_above_the_current_folder_does_not_take_the_project_s_place()
    {
        using IDisposable home = project.AtHome();
        string other = project.CheckOut();

        TestRun run = await project.TestAsync(other, project.NewFolder(), ["--fathom-candidate", "new", "--fathom-limit", "3"]);

        run.IsRed(false);
        Assert.False(Directory.Exists(Path.Combine(other, ".fathom")));
        Directory.Delete(Path.Combine(project.Home, ".fathom"), recursive: true);
        File.Delete(Path.Combine(project.Home, "Snapshots", "tickets.new.received.jsonl"));
    }
}
