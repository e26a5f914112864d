using System.Buffers.Binary;
using System.Text;

namespace GptFathom.Formats.Arrow;

/// <summary>
/// A table of a FlatBuffers message. Its fields are known by their numbers and may be absent. Every access is checked against the bytes of the message: whatever
/// the offsets in it say, nothing else is read.
/// </summary>
internal readonly struct FlatTable(ReadOnlyMemory<byte> message, int position)
{
    public static FlatTable Root(ReadOnlyMemory<byte> message) => new(message, Follow(message, 0));

    /// <summary>Size of the whole message in bytes.</summary>
    public int MessageSize => message.Length;

    public byte Byte(int field) => At(field) is > 0 and int at ? message.Span[at] : (byte)0;

    public short Int16(int field) => At(field) is > 0 and int at ? BinaryPrimitives.ReadInt16LittleEndian(message.Span[at..]) : (short)0;

    public int Int32(int field) => At(field) is > 0 and int at ? BinaryPrimitives.ReadInt32LittleEndian(message.Span[at..]) : 0;

    public long Int64(int field) => At(field) is > 0 and int at ? BinaryPrimitives.ReadInt64LittleEndian(message.Span[at..]) : 0;

    public FlatTable? Table(int field) => At(field) is > 0 and int at ? new FlatTable(message, Follow(message, at)) : null;

    public string Text(int field) => Encoding.UTF8.GetString(Vector(field, itemSize: 1).Span);

    /// <summary>The tables of a vector.</summary>
    public IEnumerable<FlatTable> Tables(int field)
    {
        if (At(field) is not (> 0 and int at)) yield break;
        int vector = Follow(message, at);
        int count = Vector(field, sizeof(int)).Length / sizeof(int);
        for (int i = 0; i < count; i++) yield return new FlatTable(message, Follow(message, vector + sizeof(int) * (i + 1)));
    }

    /// <summary>The items of a vector, one after the other.</summary>
    public ReadOnlyMemory<byte> Vector(int field, int itemSize)
    {
        if (At(field) is not (> 0 and int at)) return default;
        int vector = Follow(message, at);
        int count = BinaryPrimitives.ReadInt32LittleEndian(message.Span[vector..]);
        return message.Slice(checked(vector + sizeof(int)), checked(count * itemSize));
    }

    /// <summary>Where a field is, or 0 where the table lacks it.</summary>
    private int At(int field)
    {
        ReadOnlySpan<byte> bytes = message.Span;
        int fields = checked(position - BinaryPrimitives.ReadInt32LittleEndian(bytes[position..]));
        int entry = sizeof(int) + sizeof(short) * field;
        if (entry >= BinaryPrimitives.ReadUInt16LittleEndian(bytes[fields..])) return 0;
        int offset = BinaryPrimitives.ReadUInt16LittleEndian(bytes[checked(fields + entry)..]);
        return offset == 0 ? 0 : checked(position + offset);
    }

    private static int Follow(ReadOnlyMemory<byte> message, int at) =>
        checked((int)(at + BinaryPrimitives.ReadUInt32LittleEndian(message.Span[at..])));
}
