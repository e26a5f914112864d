using Xunit;

namespace GptFathom.Scenarios.Places;

/// <summary>Where data may lie.</summary>
public sealed class DataPathTests(PlacedProject project) : IClassFixture<PlacedProject>
{
    [Fact]
    public async Task A_data_folder_with_backslashes_in_the_configuration_is_found_on_every_system()
    {
        string checkout = project.CheckOut();
        Directory.CreateDirectory(Path.Combine(checkout, "sets", "x"));
        Directory.Move(Path.Combine(checkout, "data"), Path.Combine(checkout, "sets", "x", "data"));
        FolderContents.Write(checkout, "fathom.local.json", """{ "data": "sets\\x" }""");

        TestRun run = await project.TestAsync(checkout, project.NewFolder(), ["--fathom-candidate", "new"]);

        run.EndsWith("Regressed", isRed: true);
    }

    [Fact]
    public async Task A_link_out_of_the_project_is_refused_and_its_folder_can_be_named_instead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making symbolic links takes a privilege on Windows.");
        (string checkout, string disk) = (project.CheckOut(), project.NewFolder());
        Directory.Move(Path.Combine(checkout, "data"), Path.Combine(disk, "data"));
        Directory.CreateSymbolicLink(Path.Combine(checkout, "data"), Path.Combine(disk, "data"));

        TestRun refused = await project.TestAsync(checkout, project.NewFolder(), ["--fathom-candidate", "new"]);
        TestRun named = await project.TestAsync(checkout, project.NewFolder(), ["--fathom-candidate", "new", $"--fathom-data={disk}"]);

        refused.IsStoppedBy(@"The data path 'data\tickets.jsonl' leads outside: a symbolic link takes it", "--fathom-data");
        named.EndsWith("Regressed", isRed: true);
    }
}
