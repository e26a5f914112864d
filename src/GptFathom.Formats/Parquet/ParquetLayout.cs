using System.Buffers.Binary;

namespace GptFathom.Formats.Parquet;

/// <summary>
/// Checks what a Parquet file says of itself before the library reads it: the library allocates what a file declares, goes where offsets point and descends as deep
/// as a schema does. Every page lies within its column, every column within the file, and neither values nor decompressed bytes are more than a dataset has.
/// </summary>
internal sealed class ParquetLayout
{
    private const int MagicSize = 4;
    private const int TailSize = sizeof(int) + MagicSize;
    private const int MaxSchemaDepth = 24;
    private const int MaxPageHeader = 1 << 20;
    private const long SmallValues = 1_000_000;
    private const long ValuesOfByte = 8;
    private const long SmallBytes = 64 << 20;
    private const long BytesOfByte = 200;

    private readonly Stream _stream;
    private readonly long _end;
    private long _values;
    private long _bytes;

    private ParquetLayout(Stream stream, long end)
    {
        (_stream, _end) = (stream, end);
        (_values, _bytes) = (SmallValues + ValuesOfByte * stream.Length, Math.Max(SmallBytes, BytesOfByte * stream.Length));
    }

    /// <exception cref="FormatException">The file is damaged, or declares more than it can hold.</exception>
    public static void Check(Stream stream)
    {
        if (!stream.CanSeek) throw new FormatException("a Parquet file is read in any order; decompress it first");
        if (stream.Length < MagicSize + TailSize) throw new FormatException("expected a Parquet file; it is too short for one");
        ReadOnlySpan<byte> tail = Read(stream, stream.Length - TailSize, TailSize);
        int footer = BinaryPrimitives.ReadInt32LittleEndian(tail);
        long end = stream.Length - TailSize - footer;
        if (!tail.EndsWith("PAR1"u8) || footer < 0 || end < MagicSize) throw new FormatException("expected a Parquet file; its end is not that of one");
        new ParquetLayout(stream, end).Check(new ThriftReader(Read(stream, end, footer)).ReadStruct());
        stream.Position = 0;
    }

    private void Check(ThriftStruct file)
    {
        CheckSchema(file.Structs(2));
        foreach (ThriftStruct group in file.Structs(4))
        {
            TakeValues(group.RequiredNumber(3));
            foreach (ThriftStruct column in group.Structs(1))
                CheckColumn(column.Struct(3) ?? throw new FormatException("a column's metadata are in another file"));
        }
    }

    /// <summary>Elements follow their parents, each of which says how many children it has.</summary>
    private static void CheckSchema(IReadOnlyList<ThriftStruct> elements)
    {
        Stack<long> open = new([1]);
        foreach (ThriftStruct element in elements)
        {
            while (open.TryPeek(out long left) && left == 0) open.Pop();
            if (open.Count == 0) throw new FormatException("its schema has elements that belong to none");
            open.Push(open.Pop() - 1);
            open.Push(element.Number(5) ?? 0);
            if (open.Peek() < 0 || open.Peek() > elements.Count) throw new FormatException($"its schema declares {open.Peek()} columns in a group");
            if (open.Count > MaxSchemaDepth) throw new FormatException($"its columns are nested more than {MaxSchemaDepth} deep");
        }
        if (open.Any(left => left > 0)) throw new FormatException("its schema has fewer columns than it declares");
    }

    private void CheckColumn(ThriftStruct column)
    {
        long data = column.RequiredNumber(9);
        long start = column.Number(11) is > 0 and long dictionary ? Math.Min(dictionary, data) : data;
        long size = column.RequiredNumber(7);
        if (start < MagicSize || size < 0 || size > _end - start) throw new FormatException("a column lies outside of the file");
        long values = column.RequiredNumber(5);
        for (long position = start; position < start + size;)
        {
            (long pageValues, long next) = CheckPage(position, start + size);
            (values, position) = (values - pageValues, next);
        }
        if (values > 0) throw new FormatException("a column has fewer values than it declares");
    }

    /// <returns>The number of values in a data page, and where the next page starts.</returns>
    private (long Values, long Next) CheckPage(long position, long end)
    {
        ThriftReader reader = new(Read(_stream, position, (int)Math.Min(MaxPageHeader, end - position)));
        ThriftStruct page = reader.ReadStruct();
        (long unpacked, long packed) = (page.RequiredNumber(2), page.RequiredNumber(3));
        long next = position + reader.Position + packed;
        if (unpacked < 0 || packed < 0 || next > end) throw new FormatException("a page lies outside of its column");
        if ((_bytes -= unpacked) < 0) throw new FormatException($"its pages declare {unpacked} bytes and more, which no dataset of that size has");
        TakeValues(page.Struct(7)?.RequiredNumber(1) ?? 0);
        long values = (page.Struct(5) ?? page.Struct(8))?.RequiredNumber(1) ?? 0;
        TakeValues(values);
        return (values, next);
    }

    private void TakeValues(long count)
    {
        if (count < 0 || (_values -= count) < 0) throw new FormatException($"{count} values and more are declared, which no file of that size has");
    }

    private static byte[] Read(Stream stream, long position, int count)
    {
        byte[] bytes = new byte[count];
        stream.Position = position;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
