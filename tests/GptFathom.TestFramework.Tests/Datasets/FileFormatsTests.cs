using System.IO.Compression;
using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class FileFormatsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("d.jsonl", """{"input":"1 + 1?","target":"2"}""")]
    [InlineData("d.json", """[{"input":"1 + 1?","target":"2"}]""")]
    [InlineData("d.csv", "input,target\n1 + 1?,2\n")]
    [InlineData("d.tsv", "input\ttarget\n1 + 1?\t2\n")]
    public async Task A_file_is_read_by_the_reader_of_its_extension(string name, string text)
    {
        _folder.Write(name, text);
        Sample sample = Assert.Single(await ReadAsync(new RowsAttribute(name)));
        Assert.Equal(("1 + 1?", "2"), (sample.Input, sample.Target));
    }

    [Theory]
    [InlineData("d.pairs"), InlineData("d.PAIRS")]
    public async Task A_format_that_the_test_assembly_names_is_read_as_rows_and_as_exemplars(string name)
    {
        string file = _folder.Write(name, "1 + 1?=2\n2 + 2?=4\n");
        foreach (FileDatasetAttribute dataset in new FileDatasetAttribute[] { new RowsAttribute(name), new ExemplarsAttribute(name) { Input = "input", Target = "target" } })
        {
            IReadOnlyList<Sample> samples = await ReadAsync(dataset, typeof(PairReader));
            Assert.Equal([("1 + 1?", "2", file, 1), ("2 + 2?", "4", file, 2)], samples.Select(s => (s.Input, s.Target, s.SourceFile!, s.SourceLine)));
        }
    }

    [Fact]
    public async Task A_named_format_is_read_compressed_too()
    {
        _folder.WriteGzip("d.pairs.gz", "1 + 1?=2\n");
        Assert.Equal("1 + 1?", Assert.Single(await ReadAsync(new RowsAttribute("d.pairs"), typeof(PairReader))).Input);
    }

    [Fact]
    public async Task A_compression_that_the_test_assembly_names_is_found_and_gives_the_file_s_own_name_to_its_group()
    {
        foreach (string name in new[] { "a.jsonl.zz", "b.jsonl.zz" })
        {
            using FileStream file = File.Create(_folder.PathOf(name));
            using ZLibStream zlib = new(file, CompressionLevel.Fastest);
            zlib.Write("""{"input":"q"}"""u8);
        }
        IReadOnlyList<Sample> samples = await ReadAsync(new RowsAttribute("a.jsonl", "b.jsonl") { Id = "input" }, typeof(ZlibDecoder));
        Assert.Equal(["a", "b"], samples.Select(s => s.Group));
    }

    [Theory]
    [InlineData("d.parquet", ".parquet"), InlineData("d.ARROW", ".ARROW"), InlineData("d.jsonl.bz2", ".bz2"), InlineData("d.parquet.gz", ".parquet")]
    public async Task A_format_of_a_package_that_is_missing_is_an_error_that_names_the_package(string name, string extension)
    {
        string file = _folder.Write(name, "");
        Assert.Equal($"{file}: reading '{extension}' needs the package GptFathom.Formats.", (await FailAsync(name)).Message);
    }

    [Fact]
    public async Task A_file_with_a_form_that_needs_a_missing_package_is_found_by_its_own_name()
    {
        string file = _folder.Write("d.jsonl.bz2", "");
        Assert.Equal($"{file}.", (await FailAsync("d.jsonl")).Message.Replace(": reading '.bz2' needs the package GptFathom.Formats", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_extension_is_named_with_all_that_are_known()
    {
        string file = _folder.Write("d.xml", "");
        FathomException problem = await FailAsync("d.xml", typeof(PairReader), typeof(ZlibDecoder));
        Assert.Equal($"{file}: no format has the extension '.xml'; expected .jsonl, .json, .csv, .tsv, .txt, .pairs, perhaps compressed (.gz, .zz).", problem.Message);
    }

    [Theory]
    [InlineData(typeof(PairReader), typeof(OtherPairReader), "GptFathom.Tests.Datasets.PairReader", "GptFathom.Tests.Datasets.FileFormatsTests+OtherPairReader", ".pairs")]
    [InlineData(typeof(SecondJsonReader), null, "GptFathom.Datasets.JsonRowReader", "GptFathom.Tests.Datasets.FileFormatsTests+SecondJsonReader", ".JSON")]
    [InlineData(typeof(SecondGzip), null, "GptFathom.Datasets.GzipDecoder", "GptFathom.Tests.Datasets.FileFormatsTests+SecondGzip", ".gz")]
    public async Task Two_types_that_claim_one_extension_are_both_named(Type first, Type? second, string one, string other, string extension)
    {
        _folder.Write("d.pairs", "1 + 1?=2\n");
        FathomException problem = await FailAsync("d.pairs", second is null ? [first] : [first, second]);
        Assert.Equal($"Two extensions answer for the file extension '{extension}': {one} and {other}; expected one.", problem.Message);
    }

    [Theory]
    [InlineData(typeof(Failing)), InlineData(typeof(Empty))]
    public async Task What_a_reader_throws_or_leaves_out_is_one_message_with_the_file(Type reader)
    {
        string file = _folder.Write("d.bad", "x");
        Assert.StartsWith($"{file}: the file cannot be read: ", (await FailAsync("d.bad", reader)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_file_that_decompresses_to_more_than_any_dataset_is_refused()
    {
        string file = _folder.PathOf("d.jsonl.gz");
        using (GZipStream gzip = new(File.Create(file), CompressionLevel.Optimal))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) gzip.Write(zeros);
        }
        Assert.StartsWith($"{file}: more than 67108864 bytes come out of it", (await FailAsync("d.jsonl")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_file_whose_rows_repeat_more_than_any_dataset_is_refused()
    {
        string file = _folder.Write("d.csv", $"input,{new string('x', 1 << 20)}\n" + string.Concat(Enumerable.Repeat("q,\n", 350)));
        Assert.StartsWith($"{file}: more than ", (await FailAsync("d.csv")).Message, StringComparison.Ordinal);
    }

    private async Task<FathomException> FailAsync(string path, params Type[] extensions) =>
        await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new RowsAttribute(path), extensions));

    private Task<IReadOnlyList<Sample>> ReadAsync(FileDatasetAttribute dataset, params Type[] extensions) =>
        SampleSet.LoadAsync(dataset, new DataFolders([_folder.Root], new ExtensionSet(extensions)), TestContext.Current.CancellationToken);

    public sealed class OtherPairReader : Reader
    {
        public override IReadOnlyList<string> Extensions => [".pairs"];
    }

    public sealed class SecondJsonReader : Reader
    {
        public override IReadOnlyList<string> Extensions => [".JSON"];
    }

    public sealed class Failing : Reader
    {
        public override IReadOnlyList<string> Extensions => [".bad"];
    }

    public sealed class Empty : IRowReader
    {
        public IReadOnlyList<string> Extensions => [".bad"];

        public IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, CancellationToken cancellationToken) => new DatasetRow[1].ToAsyncEnumerable();
    }

    public abstract class Reader : IRowReader
    {
        public abstract IReadOnlyList<string> Extensions { get; }

        public IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, CancellationToken cancellationToken) =>
            throw new NotSupportedException("beyond the end");
    }

    public sealed class ZlibDecoder : IFileDecoder
    {
        public string Extension => ".zz";

        public Stream Decode(Stream compressed) => new ZLibStream(compressed, CompressionMode.Decompress);
    }

    public sealed class SecondGzip : IFileDecoder
    {
        public string Extension => ".gz";

        public Stream Decode(Stream compressed) => compressed;
    }
}
