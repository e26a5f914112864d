using System.Security.Cryptography;
using System.Text;

namespace GptFathom.Suites.Datasets;

/// <summary>A short name for a long text: 16 hexadecimal digits of its SHA-256.</summary>
internal static class StableId
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
