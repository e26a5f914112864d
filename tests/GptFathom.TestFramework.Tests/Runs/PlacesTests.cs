using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class PlacesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_configuration_everything_lies_in_the_project()
    {
        Places places = TestHost.PlacesIn(_folder);
        Assert.Equal(
            (_folder.Root, _folder.PathOf("Snapshots"), _folder.PathOf(".fathom"), _folder.PathOf(".fathom/runs")),
            (places.Root, places.Snapshots, places.Store, places.Runs));
    }

    [Fact]
    public void The_option_wins_over_the_configuration_and_that_over_the_project()
    {
        _folder.Write("fathom.json", """{ "snapshots": { "folder": "mine" }, "store": "cache" }""");
        Assert.Equal((_folder.PathOf("mine"), _folder.PathOf("cache")), Of(TestHost.In(_folder)));
        Assert.Equal((_folder.PathOf("theirs"), _folder.PathOf("cache")), Of(TestHost.In(_folder, ("snapshots:folder", _folder.PathOf("theirs")))));

        static (string, string) Of(HostOptions options)
        {
            Places places = Places.Open(options).Places;
            return (places.Snapshots, places.Store);
        }
    }

    [Fact]
    public void Without_a_recorded_project_the_nearest_folder_with_a_configuration_counts_else_the_current_one()
    {
        string deep = Directory.CreateDirectory(_folder.PathOf("a/b")).FullName;
        HostOptions options = TestHost.In(_folder) with { ProjectFolder = null, CurrentFolder = deep };
        Assert.Equal(deep, Places.Open(options).Places.Root);
        _folder.Write("a/fathom.json", "{}");
        Assert.Equal(_folder.PathOf("a"), Places.Open(options).Places.Root);
    }

    [Fact]
    public void Data_are_looked_for_in_the_data_folder_then_the_project_then_the_output()
    {
        HostOptions options = TestHost.In(_folder, ("data", _folder.PathOf("data"))) with { OutputFolder = _folder.PathOf("bin") };
        string copied = _folder.Write("bin/d/x.jsonl", ""), own = _folder.Write("d/x.jsonl", ""), data = _folder.Write("data/d/x.jsonl", "");
        Places places = Places.Open(options).Places;
        Assert.Equal(data, places.Find("d/x.jsonl"));
        File.Delete(data);
        Assert.Equal(own, places.Find("d/x.jsonl"));
        File.Delete(own);
        Assert.Equal(copied, places.Find("d/x.jsonl"));
    }

    [Fact]
    public void Data_that_are_not_there_are_named_with_every_folder_that_was_searched()
    {
        Places places = Places.Open(TestHost.In(_folder, ("data", _folder.PathOf("data")))).Places;
        FathomException problem = Assert.Throws<FathomException>(() => places.Find("gsm8k/test.jsonl"));
        Assert.Equal($"no data: 'gsm8k/test.jsonl' is in none of {_folder.PathOf("data")}, {_folder.Root}.", problem.Message);
    }

    [Theory]
    [InlineData("../secret.jsonl")]
    [InlineData("a/../../secret.jsonl")]
    [InlineData("a\\..\\..\\secret.jsonl")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    public void A_path_that_leads_outside_is_refused_even_where_there_is_a_file(string path)
    {
        string inner = Directory.CreateDirectory(_folder.PathOf("project")).FullName;
        _folder.Write("secret.jsonl", "");
        Places places = Places.Open(TestHost.In(_folder) with { ProjectFolder = inner }).Places;
        Assert.Contains("leads outside", Assert.Throws<FathomException>(() => places.Find(path)).Message, StringComparison.Ordinal);
    }
}
