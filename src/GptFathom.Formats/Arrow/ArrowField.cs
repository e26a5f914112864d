namespace GptFathom.Formats.Arrow;

/// <summary>A column of an Arrow schema, or what one consists of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Width">Size of a value or an offset in bytes; 0 where there are none.</param>
/// <param name="Children">What lists and structures consist of.</param>
internal sealed record ArrowField(string Name, ArrowType Type, int Width, IReadOnlyList<ArrowField> Children)
{
    private const int MaxDepth = 24;
    private const int MinSize = 16;

    /// <exception cref="FormatException">The schema is damaged, or has a type that JSON has no like for.</exception>
    public static IReadOnlyList<ArrowField> Schema(FlatTable schema)
    {
        if (schema.Int16(0) != 0) throw new FormatException("its numbers are big-endian; expected little-endian ones");
        int left = schema.MessageSize;
        return Fields(schema, 1, MaxDepth, ref left);
    }

    private static List<ArrowField> Fields(FlatTable parent, int vector, int depth, ref int left)
    {
        if (depth == 0) throw new FormatException($"expected columns that are nested at most {MaxDepth} deep");
        List<ArrowField> fields = [];
        HashSet<string> names = [];
        foreach (FlatTable table in parent.Tables(vector))
        {
            ArrowField field = Of(table, depth, ref left);
            if (!names.Add(field.Name)) throw new FormatException($"expected columns of different names; there are two of the name '{field.Name}'");
            fields.Add(field);
        }
        return fields;
    }

    private static ArrowField Of(FlatTable table, int depth, ref int left)
    {
        string name = table.Text(0);
        // Tables may be referred to more than once: a small file could describe any number of columns.
        left -= MinSize + name.Length;
        if (left < 0) throw new FormatException("the schema describes more columns than it has bytes for");
        FlatTable type = table.Table(3) ?? throw new FormatException($"the column '{name}' has no type");
        (ArrowType Type, int Width) layout = (table.Byte(2), table.Table(4)) switch
        {
            (1, null) => (ArrowType.Null, 0),
            (2, null) when type.Int32(0) is 8 or 16 or 32 or 64 => (type.Byte(1) == 0 ? ArrowType.UnsignedInteger : ArrowType.Integer, type.Int32(0) / 8),
            (3, null) when type.Int16(0) is 1 or 2 => (ArrowType.Float, type.Int16(0) == 1 ? sizeof(float) : sizeof(double)),
            (4, null) => (ArrowType.Binary, sizeof(int)),
            (5, null) => (ArrowType.Text, sizeof(int)),
            (6, null) => (ArrowType.Boolean, 0),
            (12, null) => (ArrowType.List, sizeof(int)),
            (13, null) => (ArrowType.Structure, 0),
            (19, null) => (ArrowType.Binary, sizeof(long)),
            (20, null) => (ArrowType.Text, sizeof(long)),
            (21, null) => (ArrowType.List, sizeof(long)),
            _ => throw new FormatException($"the column '{name}' is of another type; expected texts, bytes, numbers, truth values, lists or structures of them"),
        };
        List<ArrowField> children = Fields(table, 5, depth - 1, ref left);
        if (layout.Type == ArrowType.List && children.Count != 1) throw new FormatException($"the list '{name}' has {children.Count} types of items; expected one");
        return new ArrowField(name, layout.Type, layout.Width, children);
    }
}
