using GptFathom.Datasets;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

/// <summary>What a declaration may say of files beside their fields' names.</summary>
public sealed class DatasetFieldsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_path_may_name_the_group_of_its_samples()
    {
        _folder.Write("gsm8k/test.jsonl", "{\"id\":\"1\",\"input\":\"a\"}");
        _folder.WriteGzip("mgsm_de.jsonl.gz", "{\"id\":\"1\",\"input\":\"b\"}");
        Assert.Equal(["en/1 en", "de/1 de"], (await ReadAsync(new JsonLinesAttribute("en=gsm8k/test.jsonl", "de=mgsm_de.jsonl"))).Select(s => $"{s.Id} {s.Group}"));
    }

    [Theory]
    [InlineData("en=a.jsonl", "a.jsonl", "en"), InlineData("a.jsonl", "a.jsonl", null), InlineData("=a.jsonl", "=a.jsonl", null), InlineData("en=a=b.jsonl", "a=b.jsonl", "en")]
    public void A_group_stands_before_the_first_sign(string declared, string path, string? group) => Assert.Equal(new GroupedPath(path, group), GroupedPath.Parse(declared));

    [Fact]
    public async Task The_first_rows_of_each_file_may_be_left_out()
    {
        _folder.Write("1.csv", "input\na\nb\n");
        _folder.Write("2.csv", "input\nc\nd\n");
        Assert.Equal(["b", "d"], (await ReadAsync(new CsvAttribute("*.csv") { Skip = 1 })).Select(s => s.Input));
    }

    [Fact]
    public async Task A_passage_stands_before_the_question_and_is_a_cluster()
    {
        _folder.Write("d.jsonl", """
            {"passage":"p","input":"a"}
            {"passage":"p","input":"b"}
            {"passage":"","input":"c"}
            {"input":"d","cluster":"own"}
            """);
        IReadOnlyList<Sample> samples = await ReadAsync(new JsonLinesAttribute("d.jsonl") { Context = "passage" });
        Assert.Equal(["p\n\na", "p\n\nb", "c", "d"], samples.Select(s => s.Input));
        Assert.Equal([ContentHash.Short("p"), ContentHash.Short("p"), null, "own"], samples.Select(s => s.Cluster));
        Assert.All(samples, s => Assert.Empty(s.Metadata));
    }

    [Fact]
    public async Task Several_answers_may_stand_in_one_text()
    {
        _folder.Write("d.jsonl", """{"input":"a","target":"x; y ;; z"}""");
        Assert.Equal(["x", "y", "z"], Assert.Single(await ReadAsync(new JsonLinesAttribute("d.jsonl") { TargetSeparator = ";" })).Targets);
        Assert.Equal(["x; y ;; z"], Assert.Single(await ReadAsync(new JsonLinesAttribute("d.jsonl"))).Targets);
    }

    [Fact]
    public async Task The_values_of_an_object_are_rows_that_go_by_their_names()
    {
        _folder.Write("d.json", """{"nfl_1":{"input":"a"},"nfl_2":{"input":"b","id":"own"}}""");
        Assert.Equal(["nfl_1", "own"], (await ReadAsync(new JsonAttribute("d.json") { Property = "*" })).Select(s => s.Id));
        _folder.Write("e/d.json", """{"1":{"input":"a"}}""");
        Assert.Equal(["e/1"], (await ReadAsync(new JsonAttribute("*/d.json") { Property = "*" })).Select(s => s.Id));
    }

    [Fact]
    public async Task A_value_that_is_no_row_is_named_by_its_number()
    {
        string file = _folder.Write("d.json", """{"a":{"input":"a"},"b":[]}""");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonAttribute("d.json") { Property = "*" }));
        Assert.Equal($"{file}(row 2): expected a JSON object, found an array.", problem.Message);
    }

    [Fact]
    public async Task A_star_finds_compressed_files_and_prefers_plain_ones()
    {
        _folder.WriteGzip("a_test.jsonl.gz", """{"input":"compressed"}""");
        _folder.Write("a_test.jsonl", """{"input":"plain"}""");
        _folder.WriteGzip("b_test.jsonl.gz", """{"input":"compressed"}""");
        Assert.Equal([("a", "plain"), ("b", "compressed")], (await ReadAsync(new JsonLinesAttribute("*_test.jsonl"))).Select(s => (s.Group, s.Input)));
    }

    [Theory]
    [InlineData("second.jsonl", "second"), InlineData("first.jsonl", "first"), InlineData("first.jsonl second.jsonl", "first")]
    public async Task The_first_alternative_whose_files_are_there_is_read(string present, string read)
    {
        foreach (string file in present.Split(' ')) _folder.Write(file, $$"""{"input":"{{file[..^6]}}"}""");
        LoadedBenchmark benchmark = await Declared.Definition<IAlternatives>(nameof(IAlternatives.Ask)).LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        Assert.Equal(read, Assert.Single(benchmark.Samples).Input);
    }

    [Fact]
    public async Task Where_none_is_there_the_first_is_missing() => Assert.StartsWith(
        "no data: 'first.jsonl' is in none of ",
        (await Assert.ThrowsAsync<FathomException>(() => Declared.Definition<IAlternatives>(nameof(IAlternatives.Ask)).LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken))).Message,
        StringComparison.Ordinal);

    private Task<IReadOnlyList<Sample>> ReadAsync(FileDatasetAttribute dataset) => SampleSet.LoadAsync(dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);

    private interface IAlternatives
    {
        [Benchmark("alternatives", Capability.Knowledge), JsonLines("first.jsonl"), JsonLines("second.jsonl")]
        bool Ask(Sample sample);
    }
}
