using System.Security.Cryptography;
using System.Text;

namespace GptFathom;

/// <summary>SHA-256 over length-prefixed parts, so that no two different lists of parts hash alike; 32 hex digits (128 bits) are kept.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentHash Add(string? part)
    {
        byte[] bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    public ContentHash AddAll(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        Add(all.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (string part in all) Add(part);
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash().AsSpan(0, 16));

    public void Dispose() => _hash.Dispose();

    /// <summary>What the sample itself is: input, targets, strata and metadata, in that order.</summary>
    public static string Of(Sample sample)
    {
        using ContentHash hash = new();
        hash.Add(sample.Input).AddAll(sample.Targets).Add(sample.Group).Add(sample.Cluster);
        foreach ((string name, System.Text.Json.JsonElement value) in sample.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
            hash.Add(name).Add(value.GetRawText());
        return hash.ToString();
    }

    /// <summary>An imported record has only its id and target to be known by: prompts of recorded runs differ in ways that nobody declared.</summary>
    public static string OfImported(Sample sample)
    {
        using ContentHash hash = new();
        return hash.Add(sample.Id).AddAll(sample.Targets).ToString();
    }
}
