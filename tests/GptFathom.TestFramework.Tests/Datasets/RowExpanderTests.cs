using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class RowExpanderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_becomes_as_many_samples_as_its_expander_makes()
    {
        _folder.Write("d.jsonl", "{\"input\":\"a b\"}\n{\"input\":\"\"}\n{\"input\":\"c\"}\n");
        Assert.Equal([("a", "1"), ("b", "1"), ("c", "3")], (await ReadAsync(typeof(Words))).Select(s => (s.Input, s.Cluster)));
    }

    [Fact]
    public async Task Each_file_has_an_expander_of_its_own()
    {
        _folder.Write("1.jsonl", "{\"input\":\"a\"}\n{\"input\":\"b\"}\n");
        _folder.Write("2.jsonl", "{\"input\":\"c\"}\n");
        Assert.Equal(["0", "1", "0"], (await ReadAsync(typeof(Counting), "*.jsonl")).Select(s => s.Cluster));
    }

    [Fact]
    public async Task Rows_that_are_left_out_count()
    {
        _folder.Write("d.jsonl", "{\"input\":\"a\"}\n{\"input\":\"b\"}\n");
        JsonLinesAttribute dataset = new("d.jsonl") { Skip = 1, Expander = typeof(Words) };
        Assert.Equal([("b", "2")], (await SampleSet.LoadAsync(dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken)).Select(s => (s.Input, s.Cluster)));
    }

    [Fact]
    public async Task What_an_expander_does_not_expect_has_a_place()
    {
        string file = _folder.Write("d.jsonl", "{\"input\":\"a\"}\n{\"input\":\"!\"}\n");
        Assert.Equal($"{file}(2): expected words.", (await Assert.ThrowsAsync<FathomException>(() => ReadAsync(typeof(Words)))).Message);
    }

    [Theory]
    [InlineData(typeof(string)), InlineData(typeof(IRowExpander)), InlineData(typeof(NoConstructor)), InlineData(typeof(Unfinished))]
    public async Task A_type_that_makes_no_samples_is_named(Type type)
    {
        _folder.Write("d.jsonl", "{\"input\":\"a\"}\n");
        Assert.Equal(
            $"Expander is {type.Name}; expected a class that implements IRowExpander and has a public constructor without parameters.",
            (await Assert.ThrowsAsync<FathomException>(() => ReadAsync(type))).Message);
    }

    private Task<IReadOnlyList<Sample>> ReadAsync(Type expander, string path = "d.jsonl") =>
        SampleSet.LoadAsync(new JsonLinesAttribute(path) { Expander = expander }, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);

    private sealed class Words : IRowExpander
    {
        public IEnumerable<Sample> Expand(Sample row, int number)
        {
            if (row.Input == "!") throw new FormatException("expected words");
            foreach (string word in row.Input.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return row with { Input = word, Cluster = $"{number}" };
        }
    }

    private sealed class Counting : IRowExpander
    {
        private int _seen;

        public IEnumerable<Sample> Expand(Sample row, int number) => [row with { Cluster = $"{_seen++}" }];
    }

    private sealed class NoConstructor(int number) : IRowExpander
    {
        public IEnumerable<Sample> Expand(Sample row, int number1) => [row with { Cluster = $"{number}" }];
    }

    private abstract class Unfinished : IRowExpander
    {
        public abstract IEnumerable<Sample> Expand(Sample row, int number);
    }
}
