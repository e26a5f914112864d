using System.Collections;

namespace GptFathom.Formats.Parquet;

/// <summary>The values of a Parquet column, as JSON would have them.</summary>
internal static class ParquetValue
{
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object> row) => row.ToDictionary(f => f.Key, f => Of(f.Value));

    private static object? Of(object? value) => value switch
    {
        string => value,
        ReadOnlyMemory<char> text => text.ToString(),
        byte[] => value,
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        IReadOnlyDictionary<string, object> fields => Of(fields),
        IEnumerable items => items.Cast<object?>().Select(Of).ToArray(),
        _ => value,
    };
}
