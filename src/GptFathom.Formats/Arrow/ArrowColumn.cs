using System.Buffers.Binary;
using System.Text;

namespace GptFathom.Formats.Arrow;

/// <summary>The values of a column in one batch. They are read from slices of the batch, so that no offset leads out of it.</summary>
internal sealed class ArrowColumn
{
    private const int BitsOfByte = 8;

    private readonly ArrowField _field;
    private readonly int _length;
    private readonly ReadOnlyMemory<byte> _validity;
    private readonly ReadOnlyMemory<byte> _offsets;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly IReadOnlyList<ArrowColumn> _children;

    private ArrowColumn(ArrowField field, ArrowBatch batch, int minLength)
    {
        (_field, _length) = (field, batch.NextLength());
        if (_length < minLength) throw new FormatException($"the column '{field.Name}' has {_length} values; expected {minLength}");
        if (field.Type != ArrowType.Null) _validity = batch.NextBuffer();
        if (field.Type is ArrowType.Text or ArrowType.Binary or ArrowType.List) _offsets = batch.NextBuffer();
        if (field.Type is not (ArrowType.Null or ArrowType.List or ArrowType.Structure)) _data = batch.NextBuffer();
        _children = [.. field.Children.Select(child => new ArrowColumn(child, batch, field.Type == ArrowType.Structure ? _length : 0))];
    }

    /// <exception cref="FormatException">The column is damaged.</exception>
    public static ArrowColumn Read(ArrowField field, ArrowBatch batch, int length) => new(field, batch, length);

    public string Name => _field.Name;

    /// <summary>A value as JSON would have it.</summary>
    /// <exception cref="FormatException">The value lies outside of its column.</exception>
    public object? this[int row] => _validity.Length > 0 && !Bit(_validity, row) ? null : _field.Type switch
    {
        ArrowType.Boolean => Bit(_data, row),
        ArrowType.Integer => Integer(row),
        ArrowType.UnsignedInteger => Unsigned(row),
        ArrowType.Float => Float(row),
        ArrowType.Text => Encoding.UTF8.GetString(Bytes(row).Span),
        ArrowType.Binary => Bytes(row).ToArray(),
        ArrowType.List => Items(row),
        ArrowType.Structure => _children.ToDictionary(child => child.Name, child => child[row]),
        _ => null,
    };

    private bool Bit(ReadOnlyMemory<byte> bits, int index) => (Slice(bits, index / BitsOfByte, 1)[0] >> (index % BitsOfByte) & 1) == 1;

    private ReadOnlySpan<byte> Value(int row) => Slice(_data, row, _field.Width);

    private object Integer(int row) => _field.Width switch
    {
        sizeof(sbyte) => (sbyte)Value(row)[0],
        sizeof(short) => BinaryPrimitives.ReadInt16LittleEndian(Value(row)),
        sizeof(int) => BinaryPrimitives.ReadInt32LittleEndian(Value(row)),
        _ => BinaryPrimitives.ReadInt64LittleEndian(Value(row)),
    };

    private object Unsigned(int row) => _field.Width switch
    {
        sizeof(byte) => Value(row)[0],
        sizeof(ushort) => BinaryPrimitives.ReadUInt16LittleEndian(Value(row)),
        sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(Value(row)),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(Value(row)),
    };

    private object Float(int row) =>
        _field.Width == sizeof(float) ? BinaryPrimitives.ReadSingleLittleEndian(Value(row)) : BinaryPrimitives.ReadDoubleLittleEndian(Value(row));

    private ReadOnlyMemory<byte> Bytes(int row)
    {
        (int start, int length) = Range(row, _data.Length);
        return _data.Slice(start, length);
    }

    private object?[] Items(int row)
    {
        (int start, int length) = Range(row, _children[0]._length);
        return [.. Enumerable.Range(start, length).Select(i => _children[0][i])];
    }

    /// <summary>Where the items of a row are, between its offset and the next one.</summary>
    private (int Start, int Length) Range(int row, int available)
    {
        (long start, long end) = (Offset(row), Offset(row + 1));
        return start >= 0 && start <= end && end <= available
            ? ((int)start, (int)(end - start))
            : throw new FormatException($"the value from {start} to {end} of the column '{Name}' lies outside of its {available}");
    }

    private long Offset(int index)
    {
        ReadOnlySpan<byte> offset = Slice(_offsets, index, _field.Width);
        return _field.Width == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(offset) : BinaryPrimitives.ReadInt64LittleEndian(offset);
    }

    /// <summary>An item of a buffer whose items have one size.</summary>
    private ReadOnlySpan<byte> Slice(ReadOnlyMemory<byte> buffer, int index, int size) =>
        (index + 1L) * size <= buffer.Length
            ? buffer.Span.Slice(index * size, size)
            : throw new FormatException($"the column '{Name}' has fewer values than it declares");
}
