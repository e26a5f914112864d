using GptFathom.Configuration;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class RunFoldersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_configuration_everything_lies_in_the_project()
    {
        RunFolders folders = TestHost.FoldersIn(_folder);
        Assert.Equal(
            (_folder.Root, _folder.PathOf("Snapshots"), _folder.PathOf(".fathom"), _folder.PathOf(".fathom/runs")),
            (folders.Root, folders.Snapshots, folders.Store, folders.Runs));
    }

    [Fact]
    public void The_option_wins_over_the_configuration_and_that_over_the_project()
    {
        _folder.Write("fathom.json", """{ "snapshots": { "folder": "mine" }, "store": "cache" }""");
        Assert.Equal((_folder.PathOf("mine"), _folder.PathOf("cache")), Of(TestHost.In(_folder)));
        Assert.Equal((_folder.PathOf("theirs"), _folder.PathOf("cache")), Of(TestHost.In(_folder, ("snapshots:folder", _folder.PathOf("theirs")))));

        static (string, string) Of(HostOptions options)
        {
            RunFolders folders = RunFolders.Open(options).Folders;
            return (folders.Snapshots, folders.Store);
        }
    }

    [Fact]
    public void Without_a_recorded_project_the_nearest_folder_with_a_configuration_counts_else_the_current_one()
    {
        string deep = Directory.CreateDirectory(_folder.PathOf("a/b")).FullName;
        HostOptions options = TestHost.In(_folder) with { ProjectFolder = null, CurrentFolder = deep, OutputFolder = _folder.PathOf("bin") };
        Assert.Equal(deep, RunFolders.Open(options).Folders.Root);
        _folder.Write("a/fathom.json", "{}");
        Assert.Equal(_folder.PathOf("a"), RunFolders.Open(options).Folders.Root);
    }

    [Fact]
    public void Data_are_looked_for_in_the_data_folder_then_the_project_then_the_output()
    {
        HostOptions options = TestHost.In(_folder, ("data", _folder.PathOf("data"))) with { OutputFolder = _folder.PathOf("bin") };
        string copied = _folder.Write("bin/d/x.jsonl", ""), own = _folder.Write("d/x.jsonl", ""), data = _folder.Write("data/d/x.jsonl", "");
        RunFolders folders = RunFolders.Open(options).Folders;
        Assert.Equal(data, folders.Find("d/x.jsonl"));
        File.Delete(data);
        Assert.Equal(own, folders.Find("d/x.jsonl"));
        File.Delete(own);
        Assert.Equal(copied, folders.Find("d/x.jsonl"));
    }

    [Fact]
    public void Away_from_any_project_copies_are_read_and_the_current_folder_is_written_to()
    {
        _folder.Write("bin/fathom.json", """{ "candidate": "copied", "store": "cache", "snapshots": { "folder": "mine" } }""");
        _folder.Write("bin/mine/sums.verified.jsonl", "");
        HostOptions options = Away();
        (RunFolders folders, FathomConfiguration configuration) = RunFolders.Open(options);
        Assert.Equal("copied", configuration.Candidate);
        Assert.Equal((options.CurrentFolder, _folder.PathOf("here/Snapshots"), _folder.PathOf("here/.fathom")), (folders.Root, folders.Snapshots, folders.Store));
        Assert.Equal(_folder.PathOf("bin/mine/sums.verified.jsonl"), folders.OpenSnapshots().Verified("sums"));
        Assert.Equal(_folder.PathOf("here/Snapshots"), folders.OpenSnapshots().ReceivedPath);
        Assert.Empty(folders.Notes);
        string own = _folder.Write("here/Snapshots/sums.verified.jsonl", "");
        Assert.Equal(own, folders.OpenSnapshots().Verified("sums"));
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("bin/runtimes")]
    public void In_the_output_folder_results_are_all_that_is_written(string current)
    {
        _folder.Write("bin/fathom.json", """{ "candidate": "copied" }""");
        Directory.CreateDirectory(_folder.PathOf(current));
        RunFolders folders = RunFolders.Open(Away() with { CurrentFolder = _folder.PathOf(current), ResultsFolder = _folder.PathOf("results") }).Folders;
        Assert.Equal((_folder.PathOf("results/Snapshots"), _folder.PathOf("results/.fathom")), (folders.OpenSnapshots().ReceivedPath, folders.Store));
    }

    [Fact]
    public void A_project_that_cannot_be_written_leaves_everything_in_the_results_and_its_store_is_read_all_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that not even root can write to.");
        string results = _folder.PathOf("results");
        RunFolders folders = RunFolders.Open(TestHost.In(_folder, ("snapshots:folder", "/proc/Snapshots"), ("store", "/proc/store")) with { ResultsFolder = results }).Folders;
        Assert.Equal(("/proc/Snapshots", Path.Combine(results, "Snapshots")), (folders.Snapshots, folders.OpenSnapshots().ReceivedPath));
        Assert.Equal(Path.Combine(results, ".fathom"), folders.Store);
        Assert.Equal(["/proc/store", Path.Combine(results, ".fathom")], folders.Stores);
        Assert.Equal(2, folders.Notes.Count());
        Assert.EndsWith($" --received \"{Path.Combine(results, "Snapshots")}\"", folders.AcceptOptions, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_has_its_own_folder_of_snapshots_wherever_they_are()
    {
        _folder.Write("fathom.mini.json", "{}");
        Assert.Equal(_folder.PathOf("Snapshots/mini"), RunFolders.Open(TestHost.In(_folder, ("profile", "mini"))).Folders.Snapshots);
        RunFolders named = RunFolders.Open(TestHost.In(_folder, ("profile", "mini"), ("snapshots:folder", _folder.PathOf("theirs")))).Folders;
        Assert.Equal((_folder.PathOf("theirs/mini"), _folder.PathOf("theirs/mini")), (named.Snapshots, named.OpenSnapshots().ReceivedPath));
        Assert.Equal($" --profile mini --snapshots \"{_folder.PathOf("theirs")}\"", named.AcceptOptions);
    }

    private HostOptions Away() => TestHost.In(_folder) with
    {
        ProjectFolder = null, CurrentFolder = Directory.CreateDirectory(_folder.PathOf("here")).FullName, OutputFolder = Directory.CreateDirectory(_folder.PathOf("bin")).FullName,
    };
}
