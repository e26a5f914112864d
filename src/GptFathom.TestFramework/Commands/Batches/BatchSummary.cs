using GptFathom.Gates;
using GptFathom.Runs.Batches;

namespace GptFathom.Commands.Batches;

/// <summary>What <c>batch</c> says in the end.</summary>
internal static class BatchSummary
{
    private const int ShownCauses = 3;

    public static IEnumerable<string> Lines(IEnumerable<BatchQueue> queues, BatchLeft left)
    {
        foreach (BatchQueue queue in queues)
        {
            BatchTally tally = queue.Tally;
            yield return $"{queue.Model}: asked {Figures.Count(tally.Asked)} in {Figures.Count(tally.Batches)} {(tally.Batches == 1 ? "batch" : "batches")}, "
                + $"stored {Figures.Count(tally.Stored)}, failed {Figures.Count(tally.Failed)}";
            foreach ((string cause, int count) in tally.Causes.Take(ShownCauses)) yield return $"  {Figures.Count(count)} × {cause}";
            if (tally.Unknown > 0) yield return $"  {Figures.Count(tally.Unknown)} results that nobody asked for were ignored";
            if (tally.Malformed > 0) yield return $"  {Figures.Count(tally.Malformed)} lines of results could not be read";
        }
        if (left.Count == 0) yield break;
        yield return $"missing: {Figures.Count(left.Count)}";
        foreach ((string reason, int count) in left.Reasons) yield return $"  {Figures.Count(count)} × {reason}";
    }
}
