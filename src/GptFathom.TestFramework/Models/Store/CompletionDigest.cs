using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GptFathom.Models.Store;

/// <summary>128 bits of a SHA-256 over names and numbers: what the index keeps in place of texts.</summary>
internal readonly record struct CompletionDigest(UInt128 Value)
{
    private const int OnStack = 512;

    public static CompletionDigest Of(CompletionKey key) =>
        Of(Encoding.UTF8.GetBytes(key.Model), Encoding.UTF8.GetBytes(key.Request), key.Repeat, key.Ordinal);

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, ReadOnlySpan{byte}, int, int)" />
    public static CompletionDigest Of(string first, string second = "", int third = 0, int fourth = 0) =>
        Of(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second), third, fourth);

    /// <summary>Lengths go before texts, so that no two different lists of parts hash alike.</summary>
    public static CompletionDigest Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int third, int fourth)
    {
        int length = 4 * sizeof(int) + first.Length + second.Length;
        Span<byte> parts = length <= OnStack ? stackalloc byte[length] : new byte[length];
        BinaryPrimitives.WriteInt32LittleEndian(parts, first.Length);
        BinaryPrimitives.WriteInt32LittleEndian(parts[4..], second.Length);
        BinaryPrimitives.WriteInt32LittleEndian(parts[8..], third);
        BinaryPrimitives.WriteInt32LittleEndian(parts[12..], fourth);
        first.CopyTo(parts[16..]);
        second.CopyTo(parts[(16 + first.Length)..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(parts, hash);
        return new CompletionDigest(BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}
