using Apache.Arrow;
using Apache.Arrow.Types;

namespace GptFathom.Datasets;

/// <summary>The values of an Arrow column, as JSON would have them.</summary>
internal static class ArrowValue
{
    /// <exception cref="FormatException">The column's type has no like in JSON.</exception>
    public static object? Of(IArrowArray column, int row) => column.IsNull(row) ? null : column switch
    {
        StringArray text => text.GetString(row),
        LargeStringArray text => text.GetString(row),
        BooleanArray truth => truth.GetValue(row),
        Int8Array number => number.GetValue(row),
        UInt8Array number => number.GetValue(row),
        Int16Array number => number.GetValue(row),
        UInt16Array number => number.GetValue(row),
        Int32Array number => number.GetValue(row),
        UInt32Array number => number.GetValue(row),
        Int64Array number => number.GetValue(row),
        UInt64Array number => number.GetValue(row),
        FloatArray number => number.GetValue(row),
        DoubleArray number => number.GetValue(row),
        ListArray list => All(list.GetSlicedValues(row)),
        LargeListArray list => All(list.GetSlicedValues(row)),
        StructArray fields => Fields(fields, row),
        _ => throw new FormatException($"a column is of type {column.Data.DataType.Name}; expected texts, numbers, truth values, lists or structures of them"),
    };

    private static object?[] All(IArrowArray items) => [.. Enumerable.Range(0, items.Length).Select(i => Of(items, i))];

    private static Dictionary<string, object?> Fields(StructArray column, int row)
    {
        StructType type = (StructType)column.Data.DataType;
        return column.Fields.Zip(type.Fields).ToDictionary(f => f.Second.Name, f => Of(f.First, row));
    }
}
