using System.Buffers.Binary;
using GptFathom.Datasets;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>The deterministic subset of a benchmark that a limit and a shard leave: the same samples on every machine and for every model.</summary>
internal static class SampleSelection
{
    /// <summary>First at most as many samples as the limit says, then those of them in the shard; chosen by a hash of their ids, in dataset order.</summary>
    public static IReadOnlyList<Sample> Take(IReadOnlyList<Sample> samples, Extent extent) => OfShard(AtMost(samples, extent.Limit), extent.Shard);

    private static IReadOnlyList<Sample> AtMost(IReadOnlyList<Sample> samples, int? limit)
    {
        if (limit is not { } count || count >= samples.Count) return samples;
        HashedSubset chosen = new(count);
        foreach (Sample sample in samples) chosen.Add(sample);
        return chosen.Samples;
    }

    // The end of the hash: a limit has taken those whose beginnings are the smallest.
    private static IReadOnlyList<Sample> OfShard(IReadOnlyList<Sample> samples, Shard? shard) => shard is null
        ? samples
        : [.. samples.Where(s => BinaryPrimitives.ReadUInt64LittleEndian(HashedSubset.Hash(s.Id).AsSpan(^sizeof(ulong)..)) % (ulong)shard.Count == (ulong)(shard.Index - 1))];
}
