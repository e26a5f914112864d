using GptFathom.Datasets;
using GptFathom.Satellites.Tests.Support;
using Xunit;

namespace GptFathom.Satellites.Tests.Formats;

public sealed class Bzip2DecoderTests : IDisposable
{
    private const string TwoLines = "QlpoOTFBWSZTWd2JWs8AAAxZgAAQEAAAEDAhRgogACEqAepp+qEDQNBKNCSQt0oRE2fF3JFOFCQ3YlazwA==";
    private const string TwoStreams =
        "QlpoOTFBWSZTWW00vQIAAAZZgAAQEAAAECAhRgogADEA000EAB6hsl2uaBXi7kinChINppegQEJaaDkxQVkmU1kNQw9sAAAGWYAAEBAAABAQIUYKIAAxANNNBAAeobJdrmgV4u5IpwoSAahh7YA=";

    /// <summary>A MiB of zeros.</summary>
    private const string Zeros = "QlpoOTFBWSZTWThXHOUACAhAAMAEAAggADDMBSmmCAbEIB4u5IpwoSBwrjnK";

    private const int HeaderLength = 4;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TwoLines), InlineData(TwoStreams)]
    public async Task A_bzip2_file_is_read_whole_even_where_several_were_joined(string file)
    {
        _folder.Write("d.jsonl.bz2", Convert.FromBase64String(file));
        Assert.Equal(["a", "b"], (await ReadAsync("d.jsonl.bz2")).Select(s => s.Input));
    }

    [Theory]
    [InlineData(TwoLines), InlineData(TwoStreams)]
    public async Task A_bzip2_file_cut_off_within_its_data_is_never_read_as_a_shorter_dataset(string file)
    {
        byte[] whole = Convert.FromBase64String(file);
        int secondStream = file == TwoStreams ? 1 + whole.AsSpan(1).IndexOf("BZh"u8) : whole.Length;
        for (int length = 1; length < whole.Length; length++)
        {
            // Where one of two joined files has ended and the header of the next is not complete, nothing says that more was to come.
            if (length - secondStream is >= 0 and < HeaderLength) continue;
            string cut = _folder.Write("cut.jsonl.bz2", whole.AsSpan(0, length));
            FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync("cut.jsonl.bz2"));
            Assert.StartsWith($"{cut}: the file cannot be read", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bzip2_file_with_any_byte_changed_is_never_read_as_another_dataset()
    {
        byte[] whole = Convert.FromBase64String(TwoLines);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x55;
            _folder.Write("damaged.jsonl.bz2", damaged);
            await Assert.ThrowsAsync<FathomException>(() => ReadAsync("damaged.jsonl.bz2"));
        }
    }

    [Fact]
    public async Task A_small_file_that_decompresses_to_more_than_any_dataset_is_refused()
    {
        string file = _folder.Write("d.jsonl.bz2", Enumerable.Repeat(Convert.FromBase64String(Zeros), 65).SelectMany(b => b).ToArray());
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync("d.jsonl.bz2"));
        Assert.StartsWith($"{file}: more than 67108864 bytes come out of it", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b.jsonl", "b.jsonl"), InlineData("a/b.jsonl.gz", "b.jsonl"), InlineData("b.v1.csv.BZ2", "b.v1.csv")]
    public void A_name_is_without_folders_and_compression(string file, string name) => Assert.Equal(name, FormatFiles.In(_folder.Root).NameOf(file));

    private Task<IReadOnlyList<Sample>> ReadAsync(string path) =>
        SampleSet.LoadAsync(new JsonLinesAttribute(path), FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken);
}
