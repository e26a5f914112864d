using GptFathom.Datasets;
using GptFathom.Satellites.Tests.Support;
using Xunit;
using static GptFathom.Satellites.Tests.Formats.ThriftWriter;

namespace GptFathom.Satellites.Tests.Formats;

/// <summary>Parquet files that declare what they do not have: none of it is allocated, followed or descended into.</summary>
public sealed class HostileParquetTests : IDisposable
{
    private const int Magic = 4;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1 << 30, 10, 1, "its pages declare 1073741824 bytes and more")]
    [InlineData(10, -20, 1, "a page lies outside of its column")]
    [InlineData(10, 1 << 20, 1, "a page lies outside of its column")]
    [InlineData(-1, 10, 1, "a page lies outside of its column")]
    [InlineData(10, 10, int.MaxValue, "2147483647 values and more are declared")]
    [InlineData(10, 10, 0, "a column has fewer values than it declares")]
    public async Task A_page_that_declares_more_than_a_file_of_that_size_has_is_one_message(int unpacked, int packed, int values, string expected) =>
        Assert.Contains(expected, (await FailAsync(WithPage(Page(unpacked, packed, values)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 20), InlineData(1 << 30, 20), InlineData(Magic, 1 << 30), InlineData(Magic, -1), InlineData(-1, 20)]
    public async Task A_column_outside_of_the_file_is_one_message(long start, long size)
    {
        byte[] footer = Footer([Element("root", 1), Element("input", 0)], Column(start, size, values: 1));
        Assert.Contains("a column lies outside of the file", (await FailAsync(FileOf(new byte[40], footer))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1L << 40), InlineData(-1)]
    public async Task A_row_group_with_more_rows_than_bytes_is_one_message(long rows)
    {
        byte[] footer = Footer([Element("root", 1), Element("input", 0)], Column(Magic, 0, values: 0), rows);
        Assert.Contains($"{rows} values and more are declared", (await FailAsync(FileOf(new byte[40], footer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_nested_without_end_are_one_message()
    {
        byte[][] chain = [.. Enumerable.Range(0, 100_000).Select(_ => Element("x", 1)), Element("input", 0)];
        Assert.Contains("its columns are nested more than 24 deep", (await FailAsync(FileOf([], Footer(chain, Column(Magic, 0, 0))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_with_more_columns_than_the_schema_is_one_message() =>
        Assert.Contains("its schema declares 2147483647 columns", (await FailAsync(FileOf([], Footer([Element("root", int.MaxValue)], Column(Magic, 0, 0))))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_list_of_more_items_than_bytes_is_one_message()
    {
        byte[] footer = Write((2, List, [0xF0 | Struct, .. Varint(int.MaxValue)]));
        Assert.Contains("its metadata declare a list of 2147483647 items", (await FailAsync(FileOf([], footer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_nested_without_end_are_one_message()
    {
        byte[] footer = [.. Enumerable.Repeat((byte)(1 << 4 | Struct), 100_000)];
        Assert.Contains("its metadata are nested more than 24 deep", (await FailAsync(FileOf([], footer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_Parquet_file_says_that_it_has_to_be_decompressed()
    {
        string file = _folder.WriteGzip("d.parquet.gz", "PAR1");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(ReadAsync);
        Assert.Equal($"{file}: the file cannot be read: a Parquet file is read in any order; decompress it first", problem.Message);
    }

    private static byte[] Element(string name, int children) => children == 0
        ? Write((1, Number32, Number(6)), (3, Number32, Number(0)), (4, Text, TextOf(name)))
        : Write((4, Text, TextOf(name)), (5, Number32, Number(children)));

    private static byte[] Page(int unpacked, int packed, int values) => Write(
        (1, Number32, Number(0)), (2, Number32, Number(unpacked)), (3, Number32, Number(packed)),
        (5, Struct, Write((1, Number32, Number(values)), (2, Number32, Number(0)), (3, Number32, Number(3)), (4, Number32, Number(3)))));

    private static byte[] Column(long start, long size, long values) => Write((3, Struct, Write(
        (1, Number32, Number(6)), (4, Number32, Number(0)), (5, Number64, Number(values)), (6, Number64, Number(size)), (7, Number64, Number(size)), (9, Number64, Number(start)))));

    private static byte[] Footer(IReadOnlyList<byte[]> schema, byte[] column, long rows = 1) => Write(
        (1, Number32, Number(1)), (2, List, ListOf(schema)), (3, Number64, Number(rows)), (4, List, ListOf([Write((1, List, ListOf([column])), (3, Number64, Number(rows)))])));

    private static byte[] WithPage(byte[] page)
    {
        byte[] content = [.. page, .. new byte[10]];
        return FileOf(content, Footer([Element("root", 1), Element("input", 0)], Column(Magic, content.Length, values: 1)));
    }

    private static byte[] FileOf(byte[] content, byte[] footer) => [.. "PAR1"u8, .. content, .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8];

    private async Task<FathomException> FailAsync(byte[] file)
    {
        _folder.Write("d.parquet", file);
        return await Assert.ThrowsAsync<FathomException>(ReadAsync);
    }

    private Task<IReadOnlyList<Sample>> ReadAsync() =>
        SampleSet.LoadAsync(new RowsAttribute("d.parquet"), FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken);
}
