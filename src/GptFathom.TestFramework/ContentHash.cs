using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>SHA-256 over length-prefixed parts, so that no two different lists of parts hash alike; 32 hex digits (128 bits) are kept.</summary>
/// <param name="expected">About how many bytes there will be.</param>
internal sealed class ContentHash(int expected = 256)
{
    private const int KeptBytes = 16;
    private const int OnStack = 1024;

    /// <summary>What a sample has beside its question.</summary>
    private const int UsualRest = 512;

    private readonly ArrayBufferWriter<byte> _parts = new(expected);

    public ContentHash Add(string? part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_parts.GetSpan(sizeof(int)), part is null ? -1 : Encoding.UTF8.GetByteCount(part));
        _parts.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(part, _parts);
        return this;
    }

    public ContentHash Add(CompactText part)
    {
        if (!part.TryGetAscii(out ReadOnlySpan<byte> ascii)) return Add(part.ToString());
        BinaryPrimitives.WriteInt32LittleEndian(_parts.GetSpan(sizeof(int)), ascii.Length);
        _parts.Advance(sizeof(int));
        _parts.Write(ascii);
        return this;
    }

    public ContentHash AddAll(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        Add(all.Length.ToString(CultureInfo.InvariantCulture));
        foreach (string part in all) Add(part);
        return this;
    }

    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_parts.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..KeptBytes]);
    }

    /// <summary>16 hexadecimal digits of the SHA-256 of one text: an id for what has none.</summary>
    public static string Short(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[OnStack];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(text, bytes, out int length) ? bytes[..length] : Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    /// <summary>What the sample itself is: input, targets, strata, options and pictures where it has them, and metadata, in that order.</summary>
    public static string Of(Sample sample)
    {
        ContentHash hash = new ContentHash(sample.Text.Length + UsualRest).Add(sample.Text).AddAll(sample.Targets).Add(sample.Group).Add(sample.Cluster);
        if (sample.Choices.Count > 0) hash.Add(null).AddAll(sample.Choices);
        foreach (DataContent image in sample.Images) hash.Add("image").Add(image.Uri);
        foreach ((string name, JsonElement value) in sample.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal)) hash.Add(name).Add(value.GetRawText());
        return hash.ToString();
    }

    /// <summary>An imported record has only its id and target to be known by: prompts of recorded runs differ in ways that nobody declared.</summary>
    public static string OfImported(Sample sample) => new ContentHash().Add(sample.Id).AddAll(sample.Targets).ToString();
}
