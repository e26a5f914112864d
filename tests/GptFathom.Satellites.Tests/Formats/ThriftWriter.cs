namespace GptFathom.Satellites.Tests.Formats;

/// <summary>Writes structures of Thrift's compact protocol, for files that no library would write.</summary>
internal static class ThriftWriter
{
    public const byte Number32 = 5;
    public const byte Number64 = 6;
    public const byte Text = 8;
    public const byte List = 9;
    public const byte Struct = 12;

    public static byte[] Write(params (int Id, byte Type, byte[] Value)[] fields)
    {
        List<byte> bytes = [];
        int last = 0;
        foreach ((int id, byte type, byte[] value) in fields)
        {
            bytes.Add((byte)((id - last) << 4 | type));
            bytes.AddRange(value);
            last = id;
        }
        return [.. bytes, 0];
    }

    public static byte[] Number(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    public static byte[] TextOf(string text) => [.. Varint((ulong)text.Length), .. System.Text.Encoding.ASCII.GetBytes(text)];

    public static byte[] ListOf(IReadOnlyList<byte[]> structs) => [0xF0 | Struct, .. Varint((ulong)structs.Count), .. structs.SelectMany(s => s)];

    public static byte[] Varint(ulong value)
    {
        List<byte> bytes = [];
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }
}
