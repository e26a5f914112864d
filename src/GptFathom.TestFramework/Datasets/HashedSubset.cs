using System.Security.Cryptography;
using System.Text;

namespace GptFathom.Datasets;

/// <summary>The samples whose ids have the smallest hashes: the same on every machine, and a part of every larger subset.</summary>
/// <param name="count">How many there are at most; no more than those are held.</param>
internal sealed class HashedSubset(int count)
{
    private readonly PriorityQueue<(Sample Sample, int Place), string> _kept = new(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)));
    private int _seen;

    /// <summary>The subset of what was added, in that order.</summary>
    public IReadOnlyList<Sample> Samples => [.. _kept.UnorderedItems.Select(i => i.Element).OrderBy(e => e.Place).Select(e => e.Sample)];

    /// <summary>What decides whether a sample is in a part of its benchmark.</summary>
    public static byte[] Hash(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));

    public void Add(Sample sample)
    {
        _kept.Enqueue((sample, _seen++), Convert.ToHexStringLower(Hash(sample.Id)));
        if (_kept.Count > count) _kept.Dequeue();
    }
}
