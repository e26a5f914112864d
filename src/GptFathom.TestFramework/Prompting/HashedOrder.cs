using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace GptFathom.Prompting;

/// <summary>
/// A permutation drawn from a hash of a sample's id, so that right letters are balanced over the samples and the same on every machine and in every run.
/// </summary>
internal static class HashedOrder
{
    private const int OnStack = 128;

    /// <summary>Index of the option that is shown at each place: Fisher and Yates's shuffle, its draws from SHA-256.</summary>
    public static int[] Of(string id, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = Draw(id, i);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }

    /// <summary>From 0 to <paramref name="max"/>: 64 bits modulo less than 27, uniform to one part in 10^17.</summary>
    private static int Draw(string id, int max)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[OnStack];
        bool fits = Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{max} {id}", out int length);
        SHA256.HashData(fits ? text[..length] : Encoding.UTF8.GetBytes($"{max} {id}"), hash);
        return (int)(BinaryPrimitives.ReadUInt64LittleEndian(hash) % (ulong)(max + 1));
    }
}
