using System.Buffers.Binary;

namespace GptFathom.Formats.Arrow;

/// <summary>Hands out the lengths and buffers of a record batch in the order in which its columns have them.</summary>
/// <param name="batch">The batch's description.</param>
/// <param name="body">The bytes that hold the buffers.</param>
internal sealed class ArrowBatch(FlatTable batch, ReadOnlyMemory<byte> body)
{
    private const int StructSize = 2 * sizeof(long);

    private readonly ReadOnlyMemory<byte> _nodes = batch.Vector(1, StructSize);
    private readonly ReadOnlyMemory<byte> _buffers = batch.Vector(2, StructSize);
    private int _node;
    private int _buffer;
    private long _end;

    /// <summary>The number of rows.</summary>
    public int Length { get; } = Checked(batch.Int64(0), body);

    /// <exception cref="FormatException">The batch is damaged, or compressed.</exception>
    public IReadOnlyList<ArrowColumn> Columns(IReadOnlyList<ArrowField> schema)
    {
        if (batch.Table(3) is not null) throw new FormatException("its batches are compressed; expected plain ones");
        return [.. schema.Select(field => ArrowColumn.Read(field, this, Length))];
    }

    /// <summary>The number of values in the next column.</summary>
    public int NextLength() => Checked(Long(_nodes, StructSize * _node++), body);

    /// <summary>The next buffer. Buffers lie one after the other: what one holds no other one repeats.</summary>
    public ReadOnlyMemory<byte> NextBuffer()
    {
        int at = StructSize * _buffer++;
        (long offset, long length) = (Long(_buffers, at), Long(_buffers, at + sizeof(long)));
        if (length == 0) return default;
        if (offset < _end || length < 0 || length > body.Length - offset) throw new FormatException("a buffer lies outside of its batch, or within another one");
        _end = offset + length;
        return body.Slice((int)offset, (int)length);
    }

    private static long Long(ReadOnlyMemory<byte> bytes, int at) =>
        at <= bytes.Length - sizeof(long)
            ? BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[at..])
            : throw new FormatException("a batch has fewer buffers than its columns need");

    /// <summary>A value takes at least a bit, so that no small file has many of them.</summary>
    private static int Checked(long length, ReadOnlyMemory<byte> body) =>
        length >= 0 && length <= Math.Min(8L * body.Length, Array.MaxLength)
            ? (int)length
            : throw new FormatException($"{length} values are declared in {body.Length} bytes");
}
