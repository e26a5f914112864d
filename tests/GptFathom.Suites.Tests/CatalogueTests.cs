using System.Text.Json;
using GptFathom.Commands.Catalogue;
using GptFathom.Datasets.Download;
using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>The page docs/benchmarks.md says what the definitions say.</summary>
public class CatalogueTests
{
    private const string Command = "dotnet run --project src/GptFathom.Benchmarks -- catalogue --suite standard,paper,extended --data ../shared/data/benchmarks --out docs/benchmarks.md";

    private static readonly string[] Suites = ["standard", "paper", "extended"];

    [Fact]
    public async Task The_page_is_what_the_command_writes()
    {
        IDataFiles files = BenchmarkData.In([BenchmarkData.SharedFolder, AppContext.BaseDirectory]);
        CatalogueReader reader = new(SourceManifests.Of(typeof(Gsm8k).Assembly), DocComments.Of(typeof(Gsm8k).Assembly), files);
        List<CatalogueEntry> entries = [];
        foreach (BenchmarkDefinition definition in Suite.All.Values.Where(d => Suites.Contains(d.Attribute.Suite)))
            entries.Add(await reader.ReadAsync(definition, TestContext.Current.CancellationToken));

        string page = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "benchmarks.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string[] expected = [.. CataloguePage.Write(entries).Split('\n').Except(page.Split('\n'))];
        Assert.True(expected.Length == 0 && page == CataloguePage.Write(entries), $"write it anew: {Command}\n{string.Join('\n', expected)}");
    }

    /// <summary>The accepted snapshots of the starter suite come from whole runs.</summary>
    [Theory]
    [InlineData("starter-knowledge"), InlineData("starter-reasoning"), InlineData("starter-comprehension"), InlineData("starter-math")]
    [InlineData("starter-coding"), InlineData("starter-multilingual"), InlineData("starter-safety")]
    public async Task The_fingerprint_is_that_of_a_run(string id)
    {
        string project = Repository.Benchmarks;
        LoadedBenchmark benchmark = await Suite.All[id].LoadAsync(BenchmarkData.In([project]), TestContext.Current.CancellationToken);
        MeasuredSettings measured = await MeasuredSettings.OfAsync(benchmark.Definition, benchmark, TestContext.Current.CancellationToken);

        using JsonDocument header = JsonDocument.Parse(File.ReadLines(Path.Combine(project, "Snapshots", $"{id}.verified.jsonl")).First());
        Assert.Equal($"`{header.RootElement.GetProperty("fingerprint").GetString()![..8]}`", measured.Fingerprint);
    }
}
