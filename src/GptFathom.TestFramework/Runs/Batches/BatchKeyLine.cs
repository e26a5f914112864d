using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GptFathom.Models.Store;

namespace GptFathom.Runs.Batches;

/// <summary>Which call a request of a batch is, as a line of a file.</summary>
internal sealed record BatchKeyLine(string Id, string Model, string Request, int Repeat, int Ordinal)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public CompletionKey Key => new(Model, Request, Repeat, Ordinal);

    /// <summary>32 hexadecimal digits that belong to this call alone.</summary>
    public static string IdOf(CompletionKey key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Request}\n{key.Repeat}\n{key.Ordinal}\n{key.Model}")).AsSpan(0, 16));

    public static byte[] Write(string id, CompletionKey key) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new BatchKeyLine(id, key.Model, key.Request, key.Repeat, key.Ordinal), Options), (byte)'\n'];

    /// <exception cref="JsonException">It is no such line.</exception>
    public static BatchKeyLine Read(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize<BatchKeyLine>(line, Options) ?? throw new JsonException("null");
}
