using System.Buffers.Binary;

namespace GptFathom.Formats.Parquet;

/// <summary>
/// Reads the structures of Thrift's compact protocol without knowing them. What it returns takes memory by the bytes that are there, not by what they declare.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxDepth = 24;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    public ThriftStruct ReadStruct() => ReadStruct(MaxDepth);

    private ThriftStruct ReadStruct(int depth)
    {
        if (depth == 0) throw new FormatException($"its metadata are nested more than {MaxDepth} deep");
        Dictionary<int, object> fields = [];
        int id = 0;
        while (ReadByte() is > 0 and byte header)
        {
            int step = header >> 4;
            id = step > 0 ? id + step : (short)ZigZag(ReadVarint());
            // The value of a truth value is its type.
            fields[id] = (header & 0xF) is 1 or 2 ? (long)(header & 1) : ReadValue(header & 0xF, depth);
        }
        return new ThriftStruct(fields);
    }

    private object ReadValue(int type, int depth)
    {
        switch (type)
        {
            case 1 or 2 or 3: return (long)(sbyte)ReadByte();
            case 4 or 5 or 6: return ZigZag(ReadVarint());
            case 7: return BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));
            case 8: return Take(ReadVarint()).Length;
            case 9 or 10: return ReadList(depth - 1);
            case 12: return ReadStruct(depth - 1);
            default: throw new FormatException($"its metadata have a value of the unknown type {type}");
        }
    }

    private object[] ReadList(int depth)
    {
        if (depth <= 0) throw new FormatException($"its metadata are nested more than {MaxDepth} deep");
        byte header = ReadByte();
        ulong count = header >> 4 is < 15 and int few ? (ulong)few : ReadVarint();
        if (count > (ulong)(_bytes.Length - Position)) throw new FormatException($"its metadata declare a list of {count} items in {_bytes.Length - Position} bytes");
        object[] items = new object[count];
        for (int i = 0; i < items.Length; i++) items[i] = ReadValue(header & 0xF, depth);
        return items;
    }

    private byte ReadByte() => Take(1)[0];

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw new FormatException("its metadata have a number of more than ten bytes");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(_bytes.Length - Position)) throw new FormatException("its metadata end within a value");
        ReadOnlySpan<byte> taken = _bytes.Slice(Position, (int)count);
        Position += taken.Length;
        return taken;
    }

    private static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
