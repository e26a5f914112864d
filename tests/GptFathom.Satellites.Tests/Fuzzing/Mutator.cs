using System.Buffers.Binary;
using System.Text;

namespace GptFathom.Satellites.Tests.Fuzzing;

/// <summary>Changes files at random: bits and bytes, numbers to values that lengths and offsets must not have, pieces left out, doubled or taken from others.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "\r\n"u8.ToArray(), "\\u"u8.ToArray(), "\\ud800"u8.ToArray(),
        "\0"u8.ToArray(), "1e999"u8.ToArray(), "null"u8.ToArray(), "\t"u8.ToArray(), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], Encoding.UTF8.GetBytes(new string('[', 300)),
        Encoding.UTF8.GetBytes(new string('9', 400)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 200))),
    ];

    public byte[] Mutate(byte[] file, byte[] other)
    {
        List<byte> bytes = [.. file];
        for (int left = random.Next(1, 5); left > 0 && bytes.Count > 0; left--) Change(bytes, other);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count);
        int length = random.Next(Math.Min(bytes.Count - at, 64) + 1);
        switch (random.Next(9))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            case 6: Splice(bytes, at, other); break;
            default: SetNumber(bytes, at & ~3); break;
        }
    }

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        int from = random.Next(other.Length);
        bytes.InsertRange(at, other[from..random.Next(from, other.Length)]);
    }

    private void SetNumber(List<byte> bytes, int at)
    {
        if (at + sizeof(long) > bytes.Count) return;
        Span<byte> number = stackalloc byte[sizeof(long)];
        for (int i = 0; i < number.Length; i++) number[i] = bytes[at + i];
        int present = BinaryPrimitives.ReadInt32LittleEndian(number);
        int value = random.Next(8) switch
        {
            0 => -1,
            1 => int.MaxValue,
            2 => int.MinValue,
            3 => bytes.Count,
            4 => bytes.Count - at,
            5 => present + random.Next(-16, 17),
            6 => random.Next(bytes.Count * 2),
            _ => random.Next(),
        };
        BinaryPrimitives.WriteInt32LittleEndian(number, value);
        int size = random.Next(4) == 0 ? sizeof(long) : sizeof(int);
        for (int i = 0; i < size; i++) bytes[at + i] = number[i];
    }
}
