using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using GptFathom.Datasets;
using GptFathom.Satellites.Tests.Support;
using Xunit;

namespace GptFathom.Satellites.Tests.Formats;

/// <summary>Arrow streams whose lengths and offsets lead elsewhere: none is followed, nothing but the file's own bytes is ever a sample.</summary>
public sealed class HostileArrowTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1 << 30), InlineData(int.MaxValue), InlineData(int.MinValue), InlineData(-1)]
    [InlineData(65), InlineData(80), InlineData(3)]
    public async Task An_offset_beyond_its_buffer_or_before_the_one_it_follows_is_one_message(int offset)
    {
        byte[] file = File(Texts("AAAA", "BBBBBB"));
        // The offsets of the two texts, of which the last is where the second ends.
        Replace(file, Bytes(0, 4, 10), Bytes(0, 4, offset));
        Assert.Contains("the file cannot be read: the value from 4 to ", (await FailAsync(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11), InlineData(64)]
    public async Task An_offset_into_the_padding_of_its_buffer_reads_that_padding_and_nothing_beyond(int offset)
    {
        byte[] file = File(Texts("AAAA", "BBBBBB"));
        Replace(file, Bytes(0, 4, 10), Bytes(0, 4, offset));
        IReadOnlyList<Sample> samples = await ReadAsync(file);
        Assert.Equal("BBBBBB".PadRight(offset - 4, '\0'), samples[1].Metadata["input"].GetString());
    }

    [Fact]
    public async Task A_list_with_items_beyond_those_there_are_is_one_message()
    {
        ListArray.Builder list = new(Int32Type.Default);
        foreach (int count in new[] { 2, 3 })
        {
            list.Append();
            for (int i = 0; i < count; i++) ((Int32Array.Builder)list.ValueBuilder).Append(i);
        }
        byte[] file = File(list.Build());
        Replace(file, Bytes(0, 2, 5), Bytes(0, 2, 6));
        Assert.Contains("the value from 2 to 6 of the column 'input' lies outside of its 5", (await FailAsync(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_there_are_bytes_for_are_one_message()
    {
        byte[] file = File(Texts([.. Enumerable.Repeat("q", 77)]));
        Replace(file, Long(77), Long(1L << 40), all: true);
        Assert.Contains("1099511627776 values are declared in ", (await FailAsync(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue), InlineData(int.MinValue), InlineData(-2)]
    public async Task A_message_longer_than_the_file_is_one_message_and_takes_no_memory(int length)
    {
        byte[] file = File(Texts("q"));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(sizeof(int)), length);
        long allocated = GC.GetTotalAllocatedBytes();
        Assert.Contains("expected an Arrow IPC stream", (await FailAsync(file)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - allocated, 0, 256L << 20);
    }

    [Fact]
    public async Task Columns_nested_without_end_are_one_message()
    {
        IArrowType type = Int32Type.Default;
        IArrowArray values = new Int32Array.Builder().Append(1).Build();
        for (int depth = 0; depth < 40; depth++)
        {
            type = new StructType([new Field("x", type, nullable: false)]);
            values = new StructArray(type, 1, [values], ArrowBuffer.Empty);
        }
        Assert.Contains("expected columns that are nested at most 24 deep", (await FailAsync(File(values))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_that_share_a_buffer_are_one_message()
    {
        byte[] file = File(Texts("AAAA", "BBBBBB"));
        // The description of the second buffer, which starts where the first one does.
        Replace(file, [.. Long(64), .. Long(64), .. Long(128)], [.. Long(0), .. Long(64), .. Long(128)]);
        Assert.EndsWith("a buffer lies outside of its batch, or within another one", (await FailAsync(file)).Message, StringComparison.Ordinal);
    }

    private static StringArray Texts(params string[] texts) => new StringArray.Builder().AppendRange(texts).Build();

    private static byte[] File(IArrowArray input)
    {
        StringArray next = Texts([.. Enumerable.Range(0, input.Length).Select(i => $"next {i}")]);
        RecordBatch batch = new RecordBatch.Builder().Append("input", false, input).Append("next", false, next).Build();
        using MemoryStream stream = new();
        using (ArrowStreamWriter writer = new(stream, batch.Schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }
        return stream.ToArray();
    }

    private static void Replace(byte[] file, byte[] before, byte[] after, bool all = false)
    {
        int at = file.AsSpan().IndexOf(before);
        Assert.True(at > 0, "The file has no such bytes.");
        do
        {
            after.CopyTo(file.AsSpan(at));
            at = file.AsSpan().IndexOf(before);
        }
        while (all && at > 0);
    }

    private static byte[] Bytes(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static byte[] Long(long number) => BitConverter.GetBytes(number);

    private async Task<FathomException> FailAsync(byte[] file) => await Assert.ThrowsAsync<FathomException>(() => ReadAsync(file));

    private Task<IReadOnlyList<Sample>> ReadAsync(byte[] file)
    {
        _folder.Write("d.arrow", file);
        return SampleSet.LoadAsync(new RowsAttribute("d.arrow") { Input = "next" }, FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken);
    }
}
