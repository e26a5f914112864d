using System.IO.Compression;
using GptFathom.Datasets.Download;
using Xunit;

namespace GptFathom.Suites.Tests.Datasets;

/// <summary>The manifests of our own benchmarks.</summary>
public class OwnManifestsTests
{
    /// <summary>Converted for the test data, where the manifest has the file as published.</summary>
    private static readonly string[] Converted = ["hellaswag/hellaswag_val.jsonl"];

    private static readonly SourceManifests Manifests = SourceManifests.Of(typeof(Gsm8k).Assembly);

    public static TheoryData<string> Datasets => [.. Manifests.All.Select(m => m.Dataset)];

    [Theory]
    [InlineData("natural-questions"), InlineData("web-questions"), InlineData("triviaqa"), InlineData("mmlu"), InlineData("agieval-en"), InlineData("arc-easy")]
    [InlineData("arc-challenge"), InlineData("lambada"), InlineData("hellaswag"), InlineData("winogrande"), InlineData("bbh"), InlineData("race-middle")]
    [InlineData("race-high"), InlineData("drop"), InlineData("gsm8k"), InlineData("math"), InlineData("humaneval"), InlineData("mbpp"), InlineData("agieval-zh")]
    [InlineData("ceval"), InlineData("mgsm"), InlineData("tydiqa"), InlineData("truthfulqa"), InlineData("realtoxicityprompts"), InlineData("mmlu-pro")]
    [InlineData("gpqa"), InlineData("ifeval"), InlineData("cruxeval-o"), InlineData("mt-bench"), InlineData("scienceqa")]
    public void Every_benchmark_and_its_variant_have_one(string benchmark)
    {
        Assert.Single(Manifests.All, m => m.Benchmarks.Contains(benchmark));
        Assert.Same(Manifests.Find(benchmark), Manifests.Find($"{benchmark}-paper"));
    }

    [Fact]
    public void A_benchmark_without_one_is_refused_with_those_that_are_known()
    {
        FathomException refused = Assert.Throws<FathomException>(() => Manifests.FindAll(["gsm8k", "gsm9k"]));
        Assert.StartsWith("Where the data of 'gsm9k' come from is not known; known: agieval-en, agieval-zh, ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task What_is_pinned_is_what_the_test_data_hold(string dataset)
    {
        string folder = SharedData.Path("benchmarks");
        foreach (SourceFile file in Manifests.All.Single(m => m.Dataset == dataset).Files)
        {
            if (file.Path is null || file.Checksum is null || Converted.Contains(file.Path)) continue;
            string path = Path.Combine(folder, file.Path);
            if (!File.Exists(path) && !File.Exists(path + ".gz")) continue;
            using MemoryStream content = new();
            await using (Stream stream = File.Exists(path) ? File.OpenRead(path) : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress))
                await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            Assert.Equal((file.Path, file.Size), (file.Path, content.Length));
            content.Position = 0;
            Assert.Equal((file.Path, file.Sha256), (file.Path, await Checksum.Sha256Async(content, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public void Every_file_of_a_dataset_has_an_address_of_its_own() =>
        Assert.All(Manifests.All, manifest => Assert.DoesNotContain(manifest.Files.CountBy(f => f.Url), count => count.Value > 1));

    /// <summary>Datasets may share exemplars.</summary>
    [Fact]
    public void What_several_datasets_have_is_the_same_file() =>
        Assert.All(Manifests.All.SelectMany(m => m.Files).GroupBy(f => f.Url), files => Assert.Single(files.Select(f => (f.Path, f.Sha256, f.GitBlob)).Distinct()));

    [Fact]
    public void Files_of_a_repository_are_those_of_one_commit() => Assert.All(
        Manifests.All.SelectMany(m => m.Files).Where(f => f.Url.Host == "raw.githubusercontent.com"),
        file => Assert.Matches("^/[^/]+/[^/]+/[0-9a-f]{40}/", file.Url.AbsolutePath));
}
