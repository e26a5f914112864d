using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class JsonLinesRowReaderTests : IDisposable
{
    private static readonly JsonFields Fields = new("input", "target", "id", "group", "cluster");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_is_a_sample_with_its_place_and_its_remaining_fields_as_metadata()
    {
        string file = _folder.Write("d.jsonl", """{"id":"a","input":"2 + 2?","target":"4","group":"sums","cluster":"p1","level":3,"tags":["x"],"note":null}""");
        Sample sample = Assert.Single(await ReadAsync(file));
        Assert.Equal(("a", "2 + 2?", "4", "sums", "p1"), (sample.Id, sample.Input, sample.Target, sample.Group, sample.Cluster));
        Assert.Equal((file, 1), (sample.SourceFile, sample.SourceLine));
        Assert.Equal(["level", "note", "tags"], sample.Metadata.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3, sample.Metadata["level"].GetInt32());
    }

    [Fact]
    public async Task Fields_go_by_the_names_that_are_declared()
    {
        string file = _folder.Write("d.jsonl", """{"question":"q","answer":"a","key":"k","subject":"s","input":"other"}""");
        Sample sample = Assert.Single(await ReadAsync(file, new JsonFields("question", "answer", "key", "subject", "cluster")));
        Assert.Equal(("k", "q", "a", "s"), (sample.Id, sample.Input, sample.Target, sample.Group));
        Assert.Equal(["input"], sample.Metadata.Keys);
    }

    [Theory]
    [InlineData("""{"input":"q"}""", "")]
    [InlineData("""{"input":"q","target":null}""", "")]
    [InlineData("""{"input":"q","target":[]}""", "")]
    [InlineData("""{"input":"q","target":"x"}""", "x")]
    [InlineData("""{"input":"q","target":["x","y"]}""", "x|y")]
    [InlineData("""{"input":"q","target":[1,true,2.50]}""", "1|true|2.50")]
    public async Task Targets_are_a_scalar_a_list_or_absent(string line, string targets) =>
        Assert.Equal(targets, string.Join('|', Assert.Single(await ReadAsync(_folder.Write("d.jsonl", line))).Targets));

    [Theory]
    [InlineData("""{"input":"q","target":"x|y | z"}""", "|", "x;y;z")]
    [InlineData("""{"input":"q","target":"|x||"}""", "|", "x")]
    [InlineData("""{"input":"q","target":"one, two; three"}""", "; ", "one, two;three")]
    [InlineData("""{"input":"q","target":["x|y"]}""", "|", "x|y")]
    [InlineData("""{"input":"q","target":"x|y"}""", "", "x|y")]
    public async Task A_text_holds_several_targets_where_a_separator_is_declared(string line, string separator, string targets) =>
        Assert.Equal(targets, string.Join(';', Assert.Single(await ReadAsync(_folder.Write("d.jsonl", line), Fields with { TargetSeparator = separator })).Targets));

    [Theory]
    [InlineData("{\"input\":\"a\"}\n{\"input\":\"b\"}\n")]
    [InlineData("{\"input\":\"a\"}\n{\"input\":\"b\"}")]
    [InlineData("{\"input\":\"a\"}\r\n{\"input\":\"b\"}\r\n")]
    [InlineData("\ufeff{\"input\":\"a\"}\n{\"input\":\"b\"}\n")]
    [InlineData("\n{\"input\":\"a\"}\n \t\n\r\n{\"input\":\"b\"}\n\n")]
    public async Task Line_ends_blank_lines_and_a_byte_order_mark_change_nothing(string text)
    {
        Assert.Equal(["a", "b"], (await ReadAsync(_folder.Write("d.jsonl", text))).Select(s => s.Input));
        Assert.Equal(["a", "b"], (await ReadAsync(_folder.WriteGzip("d.jsonl.gz", text))).Select(s => s.Input));
    }

    [Fact]
    public async Task A_unicode_line_separator_within_a_text_ends_no_line() =>
        Assert.Equal("a\u2028b\u0085c", Assert.Single(await ReadAsync(_folder.Write("d.jsonl", "{\"input\":\"a\u2028b\u0085c\"}\n"))).Input);

    [Fact]
    public async Task Blank_lines_count_as_lines()
    {
        IReadOnlyList<Sample> samples = await ReadAsync(_folder.Write("d.jsonl", "\n{\"input\":\"a\"}\n\n{\"input\":\"b\"}"));
        Assert.Equal([2, 4], samples.Select(s => s.SourceLine));
    }

    [Theory]
    [InlineData("{\"input\":\"b\"", "(2,")]
    [InlineData("{\"input\":\"b\",}", "(2,14)")]
    [InlineData("{\"input\":\"b\"} x", "(2,15)")]
    [InlineData("nonsense", "(2,2)")]
    [InlineData("[1]", "(2): expected a JSON object, found an array")]
    [InlineData("\"text\"", "(2): expected a JSON object, found a string")]
    [InlineData("{\"target\":\"x\"}", "(2): the field 'input' is missing")]
    [InlineData("{\"input\":7}", "(2): the field 'input' is a number; expected a string")]
    [InlineData("{\"input\":null}", "(2): the field 'input' is null; expected a string")]
    [InlineData("{\"input\":\"b\",\"target\":{}}", "(2): the field 'target' is an object; expected a string, a number or a truth value")]
    [InlineData("{\"input\":\"b\",\"target\":[[]]}", "(2): the field 'target' is an array; expected")]
    [InlineData("{\"input\":\"b\",\"target\":[null]}", "(2): the field 'target' holds a null")]
    [InlineData("{\"input\":\"b\",\"id\":[1]}", "(2): the field 'id' is an array; expected")]
    [InlineData("{\"input\":\"\\ud83d\"}", "(2): ")]
    public async Task A_malformed_line_is_named_with_file_line_and_what_was_expected(string line, string expected)
    {
        string file = _folder.Write("d.jsonl", "{\"input\":\"a\"}\n" + line);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(file));
        Assert.StartsWith(file + expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_a_folder_and_a_damaged_archive_are_named()
    {
        string notGzip = _folder.Write("a.jsonl.gz", "plain text");
        foreach (string file in new[] { _folder.PathOf("absent.jsonl"), _folder.Root, notGzip })
        {
            FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(file));
            Assert.StartsWith($"{file}: the file cannot be read", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_archive_cut_off_after_any_byte_is_never_read_as_a_shorter_dataset()
    {
        string lines = string.Concat(Enumerable.Range(0, 20).Select(i => $$"""{"input":"{{i}}"}""" + "\n"));
        byte[] whole = await File.ReadAllBytesAsync(_folder.WriteGzip("d.jsonl.gz", lines), TestContext.Current.CancellationToken);
        for (int length = 1; length < whole.Length; length++)
        {
            string file = _folder.Write("cut.jsonl.gz", whole.AsSpan(0, length));
            FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(file));
            Assert.StartsWith($"{file}: the file cannot be read", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_become_replacement_characters() =>
        Assert.Equal("\ufffd", Assert.Single(await ReadAsync(_folder.Write("d.jsonl", [.. "{\"input\":\""u8, 0xC3, .. "\"}"u8]))).Input);

    private static async Task<IReadOnlyList<Sample>> ReadAsync(string file, JsonFields? fields = null)
    {
        List<Sample> samples = [];
        await foreach (DatasetRow row in new DataFolders([]).ReadRowsAsync(file, new JsonLinesRowReader(), TestContext.Current.CancellationToken))
        {
            RowPlace place = new(file, row.Line);
            samples.Add(place.Read(() => (fields ?? Fields).ToSample(row, place)));
        }
        return samples;
    }
}
