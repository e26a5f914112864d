using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class CsvAttributeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_is_a_sample_with_its_place_and_its_remaining_columns_as_metadata()
    {
        string file = _folder.Write("d.csv", "id,input,target,group,note\na,2 + 2?,4,sums,easy\n");
        Sample sample = Assert.Single(await ReadAsync(new CsvAttribute("d.csv")));
        Assert.Equal(("a", "2 + 2?", "4", "sums", "easy"), (sample.Id, sample.Input, sample.Target, sample.Group, sample.Metadata["note"].GetString()));
        Assert.Equal((file, 2), (sample.SourceFile, sample.SourceLine));
    }

    [Theory]
    [InlineData("input,target\nq,a\nr,b\n")]
    [InlineData("input,target\r\nq,a\r\nr,b")]
    [InlineData("\ufeffinput,target\nq,a\n\n\r\nr,b\n\n")]
    [InlineData("\"input\",\"target\"\n\"q\",\"a\"\n\"r\",\"b\"")]
    public async Task Line_ends_blank_lines_quotes_and_a_byte_order_mark_change_nothing(string text)
    {
        _folder.Write("d.csv", text);
        _folder.WriteGzip("d.csv.gz", text);
        foreach (string name in new[] { "d.csv", "d.csv.gz" })
            Assert.Equal([("q", "a"), ("r", "b")], (await ReadAsync(new CsvAttribute(name))).Select(s => (s.Input, s.Target)));
    }

    [Theory]
    [InlineData("\"one\ntwo\"", "one\ntwo")]
    [InlineData("\"one\r\ntwo\"", "one\r\ntwo")]
    [InlineData("\"one\rtwo\"", "one\rtwo")]
    [InlineData("\"a, b\"", "a, b")]
    [InlineData("\"say \"\"yes\"\"\"", "say \"yes\"")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("say \"yes\" twice", "say \"yes\" twice")]
    [InlineData("5\" nails", "5\" nails")]
    [InlineData("  spaced  ", "  spaced  ")]
    [InlineData("#1", "#1")]
    public async Task What_a_field_holds_stays_as_it_is(string field, string expected)
    {
        _folder.Write("d.csv", $"input,target\n{field},x\nlast,y\n");
        Assert.Equal([(expected, "x"), ("last", "y")], (await ReadAsync(new CsvAttribute("d.csv"))).Select(s => (s.Input, s.Target)));
    }

    [Fact]
    public async Task A_row_stands_on_the_line_it_starts_on()
    {
        _folder.Write("d.csv", "input\n\"a\nb\"\n\n\"c\r\nd\"\r\ne\n");
        Assert.Equal([2, 5, 7], (await ReadAsync(new CsvAttribute("d.csv"))).Select(s => s.SourceLine));
    }

    [Fact]
    public async Task Without_a_header_columns_have_the_names_that_are_declared_or_their_indexes()
    {
        _folder.Write("d.csv", "q,1,2,B\n");
        Sample named = Assert.Single(await ReadAsync(new CsvAttribute("d.csv") { Columns = ["question", "A", "B", "answer"], Input = "question", Target = "answer" }));
        Sample counted = Assert.Single(await ReadAsync(new CsvAttribute("d.csv") { HasHeader = false, Input = "0", Target = "3" }));
        Assert.Equal(("q", "B", 1), (named.Input, named.Target, named.SourceLine));
        Assert.Equal(("q", "B"), (counted.Input, counted.Target));
        Assert.Equal(["A", "B"], named.Metadata.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2"], counted.Metadata.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_column_with_no_name_or_a_repeated_one_goes_by_its_index()
    {
        _folder.Write("d.csv", ",input,input\nsample 1,q,other\n");
        Sample sample = Assert.Single(await ReadAsync(new CsvAttribute("d.csv") { Id = "0" }));
        Assert.Equal(("sample 1", "q", "other"), (sample.Id, sample.Input, sample.Metadata["2"].GetString()));
    }

    [Fact]
    public async Task In_a_tab_separated_file_a_quote_is_text()
    {
        _folder.Write("d.tsv", "\"Why?\" he asked, twice.\t\"\n5\" and 6\"\t2\r\n");
        IReadOnlyList<Sample> samples = await ReadAsync(new CsvAttribute("d.tsv") { Columns = ["input", "target"] });
        Assert.Equal([("\"Why?\" he asked, twice.", "\""), ("5\" and 6\"", "2")], samples.Select(s => (s.Input, s.Target)));
    }

    [Theory]
    [InlineData("b\n", "(3): expected 2 columns, found 1.")]
    [InlineData("b,c,d\n", "(3): expected 2 columns, found 3.")]
    [InlineData("b,\"c\n", "(3): a field that starts with a quote is not closed, or goes on after its closing quote.")]
    [InlineData("\"b\"c,d\n", "(3): a field that starts with a quote is not closed, or goes on after its closing quote.")]
    public async Task A_malformed_row_fails_when_it_is_reached_with_file_line_and_what_was_expected(string row, string expected)
    {
        string file = _folder.Write("d.csv", "input,target\na,x\n" + row);
        await using IAsyncEnumerator<Sample> samples = Open(new CsvAttribute("d.csv"));
        Assert.True(await samples.MoveNextAsync());
        Assert.Equal("a", samples.Current.Input);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(async () => await samples.MoveNextAsync());
        Assert.Equal(file + expected, problem.Message);
    }

    [Fact]
    public async Task An_absent_column_is_named()
    {
        string file = _folder.Write("d.csv", "question\nq\n");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new CsvAttribute("d.csv")));
        Assert.Equal($"{file}(2): the field 'input' is missing.", problem.Message);
    }

    [Fact]
    public async Task Columns_beyond_those_declared_are_a_mistake_in_the_first_row()
    {
        string file = _folder.Write("d.csv", "q,a,b\n");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new CsvAttribute("d.csv") { Columns = ["input", "target"] }));
        Assert.Equal($"{file}(1): expected 2 columns, found 3.", problem.Message);
    }

    private IAsyncEnumerator<Sample> Open(CsvAttribute dataset) =>
        dataset.ReadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<Sample>> ReadAsync(CsvAttribute dataset) =>
        await dataset.ReadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
