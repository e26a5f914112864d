using GptFathom.Datasets;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class FileDatasetAttributeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_star_takes_all_files_that_fit_by_code_point_and_is_their_group()
    {
        foreach (string name in new[] { "b_test", "a_test", "B_test", "a_dev" }) Write($"mmlu/{name}.csv", "input\nq\n");
        Assert.Equal(["B", "a", "b"], (await ReadAsync(new CsvAttribute("mmlu/*_test.csv"))).Select(s => s.Group));
        Assert.Equal(["B_test", "a_dev", "a_test", "b_test"], (await ReadAsync(new CsvAttribute("mmlu/*.csv"))).Select(s => s.Group));
    }

    [Fact]
    public async Task A_star_may_stand_for_a_folder()
    {
        Write("law/test/data.csv", "input\nq\n");
        Write("art/test/data.csv", "input\nq\n");
        Directory.CreateDirectory(_folder.PathOf("empty/test"));
        Assert.Equal(["art", "law"], (await ReadAsync(new CsvAttribute("*/test/data.csv"))).Select(s => s.Group));
    }

    [Fact]
    public async Task A_group_from_the_file_precedes_ids_so_that_each_file_may_count_from_0()
    {
        Write("art.csv", "id,input\n0,q\n1,r\n");
        Write("law.csv", "id,input\n0,q\n");
        Assert.Equal(["art/0", "art/1", "law/0"], (await ReadAsync(new CsvAttribute("*.csv"))).Select(s => s.Id));
    }

    [Fact]
    public async Task A_group_of_its_own_is_kept_and_leaves_the_id_as_it_is()
    {
        Write("1.csv", "id,input,group\na,q,sums\n");
        Assert.Equal([("a", "sums")], (await ReadAsync(new CsvAttribute("*.csv"))).Select(s => (s.Id, s.Group)));
    }

    [Fact]
    public async Task Several_paths_are_read_in_their_order_and_are_groups_by_name()
    {
        Write("b.jsonl", "{\"input\":\"b\"}");
        _folder.WriteGzip("a.v1.jsonl.gz", "{\"input\":\"a\"}");
        Assert.Equal([("b", "b"), ("a", "a.v1")], (await ReadAsync(new JsonLinesAttribute("b.jsonl", "a.v1.jsonl.gz"))).Select(s => (s.Input, s.Group)));
    }

    [Fact]
    public async Task One_file_is_no_group()
    {
        Write("a.jsonl", "{\"id\":\"1\",\"input\":\"a\"}");
        Assert.Equal([("1", null)], (await ReadAsync(new JsonLinesAttribute("a.jsonl"))).Select(s => (s.Id, s.Group)));
    }

    [Fact]
    public async Task Files_are_opened_when_they_are_reached()
    {
        Write("1.jsonl", "{\"input\":\"a\"}\n");
        Write("2.jsonl", "nonsense");
        await using IAsyncEnumerator<Sample> samples = new JsonLinesAttribute("*.jsonl")
            .ReadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await samples.MoveNextAsync());
        await Assert.ThrowsAsync<FathomException>(async () => await samples.MoveNextAsync());
    }

    [Fact]
    public async Task An_id_in_two_files_is_named_with_both()
    {
        string first = Write("1.csv", "id,input,group\na,q,g\n");
        string second = Write("2.csv", "id,input,group\nb,q,g\na,q,g\n");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new CsvAttribute("*.csv")));
        Assert.Equal($"{second}(3): the id 'a' was already used in {first}, line 2; ids are unique within a benchmark.", problem.Message);
    }

    [Fact]
    public async Task Take_keeps_those_whose_ids_have_the_smallest_hashes_in_file_order()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"input\":\"q{i}\"}}\n")));
        IReadOnlyList<Sample> all = await ReadAsync(new JsonLinesAttribute("a.jsonl"));
        IReadOnlyList<Sample> taken = await ReadAsync(new JsonLinesAttribute("a.jsonl") { Take = 20 });
        Assert.Equal(SampleSelection.Take(all, new(20)).Select(s => s.Id), taken.Select(s => s.Id));
        Assert.Equal(20, taken.Count);
        Assert.Equal(50, (await ReadAsync(new JsonLinesAttribute("a.jsonl") { Take = 60 })).Count);
        Assert.Contains("Take is -1", (await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonLinesAttribute("a.jsonl") { Take = -1 }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_occurs_twice_is_found_whether_or_not_it_is_taken()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(0, 50).Append(7).Select(i => $"{{\"id\":\"{i}\",\"input\":\"q\"}}\n")));
        await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonLinesAttribute("a.jsonl") { Take = 1 }));
    }

    [Theory]
    [InlineData("turns.0", "first")]
    [InlineData("turns.1", "second")]
    [InlineData("parts.0.text", "deep")]
    public async Task A_whole_number_on_the_way_names_an_item_of_an_array(string field, string input)
    {
        Write("a.jsonl", """{"turns":["first","second"],"parts":[{"text":"deep"}]}""");
        Assert.Equal(input, Assert.Single(await ReadAsync(new JsonLinesAttribute("a.jsonl") { Input = field })).Input);
    }

    [Theory]
    [InlineData("turns.2"), InlineData("turns.-1"), InlineData("turns.+1"), InlineData("turns.x"), InlineData("turns. 1"), InlineData("turns.99999999999"), InlineData("turns.0.0")]
    public async Task An_item_that_is_not_there_is_named_as_missing(string field)
    {
        Write("a.jsonl", """{"turns":["first","second"]}""");
        Assert.Contains(
            $"the field '{field}' is missing",
            (await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonLinesAttribute("a.jsonl") { Input = field }))).Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text) => _folder.Write(name, text);

    private Task<IReadOnlyList<Sample>> ReadAsync(FileDatasetAttribute dataset) =>
        SampleSet.LoadAsync(dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
}
