using System.Security.Cryptography;
using System.Text;

namespace GptFathom.Runs;

/// <summary>The deterministic subset of a benchmark that a limit leaves: the same samples on every machine and for every model.</summary>
internal static class SampleSelection
{
    /// <summary>At most <paramref name="limit"/> samples, chosen by a hash of their ids, in dataset order.</summary>
    public static IReadOnlyList<Sample> Take(IReadOnlyList<Sample> samples, int? limit)
    {
        if (limit is not { } count || count >= samples.Count) return samples;
        HashSet<string> chosen = [.. samples.Select(s => s.Id).OrderBy(Hash, StringComparer.Ordinal).Take(count)];
        return [.. samples.Where(s => chosen.Contains(s.Id))];
    }

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
