using System.Buffers.Binary;
using System.Text;

namespace GptFathom.Formats.Arrow;

/// <summary>
/// A table of a FlatBuffers message. Its fields are known by their numbers and may be absent. Every access is checked against the bytes of the message: whatever
/// the offsets in it say, nothing else is read.
/// </summary>
internal readonly struct FlatTable(ReadOnlyMemory<byte> message, long position)
{
    public static FlatTable Root(ReadOnlyMemory<byte> message) => new(message, Follow(message, 0));

    /// <summary>Size of the whole message in bytes.</summary>
    public int MessageSize => message.Length;

    public byte Byte(int field) => At(field) is > 0 and long at ? Slice(message, at, sizeof(byte))[0] : (byte)0;

    public short Int16(int field) => At(field) is > 0 and long at ? BinaryPrimitives.ReadInt16LittleEndian(Slice(message, at, sizeof(short))) : (short)0;

    public int Int32(int field) => At(field) is > 0 and long at ? BinaryPrimitives.ReadInt32LittleEndian(Slice(message, at, sizeof(int))) : 0;

    public long Int64(int field) => At(field) is > 0 and long at ? BinaryPrimitives.ReadInt64LittleEndian(Slice(message, at, sizeof(long))) : 0;

    public FlatTable? Table(int field) => At(field) is > 0 and long at ? new FlatTable(message, Follow(message, at)) : null;

    public string Text(int field) => Encoding.UTF8.GetString(Vector(field, itemSize: 1).Span);

    /// <summary>The tables of a vector.</summary>
    public IEnumerable<FlatTable> Tables(int field)
    {
        if (At(field) is not (> 0 and long at)) yield break;
        long vector = Follow(message, at);
        int count = Vector(field, sizeof(int)).Length / sizeof(int);
        for (int i = 1; i <= count; i++) yield return new FlatTable(message, Follow(message, vector + sizeof(int) * i));
    }

    /// <summary>The items of a vector, one after the other.</summary>
    public ReadOnlyMemory<byte> Vector(int field, int itemSize)
    {
        if (At(field) is not (> 0 and long at)) return default;
        long vector = Follow(message, at);
        long size = (long)BinaryPrimitives.ReadInt32LittleEndian(Slice(message, vector, sizeof(int))) * itemSize;
        return message.Slice((int)vector + sizeof(int), Slice(message, vector + sizeof(int), size).Length);
    }

    /// <summary>Where a field is, or 0 where the table lacks it.</summary>
    private long At(int field)
    {
        long fields = position - BinaryPrimitives.ReadInt32LittleEndian(Slice(message, position, sizeof(int)));
        int entry = sizeof(int) + sizeof(short) * field;
        if (entry >= UInt16(fields)) return 0;
        int offset = UInt16(fields + entry);
        return offset == 0 ? 0 : position + offset;
    }

    private int UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(message, at, sizeof(ushort)));

    private static long Follow(ReadOnlyMemory<byte> message, long at) => at + BinaryPrimitives.ReadUInt32LittleEndian(Slice(message, at, sizeof(uint)));

    private static ReadOnlySpan<byte> Slice(ReadOnlyMemory<byte> message, long at, long size) =>
        at >= 0 && size >= 0 && size <= message.Length - at
            ? message.Span.Slice((int)at, (int)size)
            : throw new FormatException("expected an Arrow IPC stream; an offset leads out of its message");
}
