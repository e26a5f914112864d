using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GptFathom.Datasets.Download;

/// <summary>What a content has to be.</summary>
internal sealed record Checksum(ChecksumKind Kind, string Value)
{
    private const int BufferSize = 1 << 16;

    /// <summary>Lower-case hexadecimal digits that a value has.</summary>
    public static int DigitsOf(ChecksumKind kind) => kind == ChecksumKind.Sha256 ? 64 : 40;

    /// <summary>The value of a file's content.</summary>
    public static async Task<string> OfAsync(ChecksumKind kind, string file, CancellationToken cancellationToken)
    {
        await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        return kind == ChecksumKind.Sha256 ? await Sha256Async(stream, cancellationToken) : await GitBlobAsync(stream, cancellationToken);
    }

    public static async Task<string> Sha256Async(Stream stream, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));

    [SuppressMessage("Security", "CA5350", Justification = "It is how Git names contents; it is compared with an id of Git's and nothing else.")]
    private static async Task<string> GitBlobAsync(FileStream stream, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {stream.Length}\0")));
        byte[] buffer = new byte[BufferSize];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and int read) hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
