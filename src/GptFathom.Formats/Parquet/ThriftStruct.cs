namespace GptFathom.Formats.Parquet;

/// <summary>A structure of Thrift's: its values by the numbers of its fields. A text stands as its length.</summary>
internal sealed class ThriftStruct(IReadOnlyDictionary<int, object> fields)
{
    /// <summary>A number, or null where the field is absent.</summary>
    /// <exception cref="FormatException">The field is no number.</exception>
    public long? Number(int field) => Value<long?>(field);

    /// <exception cref="FormatException">The field is absent or no number.</exception>
    public long RequiredNumber(int field) => Number(field) ?? throw new FormatException($"its metadata lack the number {field}");

    /// <exception cref="FormatException">The field is no structure.</exception>
    public ThriftStruct? Struct(int field) => Value<ThriftStruct>(field);

    /// <summary>The structures of a list; none where the field is absent.</summary>
    /// <exception cref="FormatException">The field is no list of structures.</exception>
    public IReadOnlyList<ThriftStruct> Structs(int field) =>
        [.. (Value<object[]>(field) ?? []).Select(item => item as ThriftStruct ?? throw Unexpected(field))];

    private T? Value<T>(int field) => fields.GetValueOrDefault(field) switch
    {
        null => default,
        T value => value,
        _ => throw Unexpected(field),
    };

    private static FormatException Unexpected(int field) => new($"the field {field} of its metadata is of another type than expected");
}
