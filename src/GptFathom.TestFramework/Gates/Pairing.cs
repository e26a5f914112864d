using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>Which samples of two runs belong together: the same id and the same content. All lists are sorted by id (ordinal).</summary>
internal sealed record Pairing
{
    public required IReadOnlyList<SamplePair> Pairs { get; init; }

    /// <summary>Ids that only the candidate has.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Ids that only the baseline has; not counted where the candidate covers a part of the benchmark by intent.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Ids whose content differs.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>How many pairs there would be, had no sample been removed or changed.</summary>
    public required int Expected { get; init; }

    /// <summary>Share of the expected pairs that are there.</summary>
    public double Overlap => Expected == 0 ? 0 : (double)Pairs.Count / Expected;

    /// <exception cref="FathomException">An id occurs twice in one of the runs.</exception>
    public static Pairing Of(BenchmarkRun baseline, BenchmarkRun candidate)
    {
        Dictionary<string, SampleRecord> old = Index(baseline, "baseline"), now = Index(candidate, "candidate");
        IReadOnlyList<string> both = Sorted(now.Keys.Where(old.ContainsKey));
        bool isPartial = candidate.Header.IsPartial;
        return new()
        {
            Pairs = [.. both.Where(SameContent).Select(id => new SamplePair(id, now[id].Group, old[id].Score, now[id].Score, candidate.Header))],
            Added = Sorted(now.Keys.Where(id => !old.ContainsKey(id))),
            Removed = isPartial ? [] : Sorted(old.Keys.Where(id => !now.ContainsKey(id))),
            Changed = [.. both.Where(id => !SameContent(id))],
            Expected = isPartial ? both.Count : old.Count,
        };

        bool SameContent(string id) => old[id].Hash == now[id].Hash;
    }

    private static Dictionary<string, SampleRecord> Index(BenchmarkRun run, string side)
    {
        Dictionary<string, SampleRecord> records = new(run.Records.Count, StringComparer.Ordinal);
        foreach (SampleRecord record in run.Records)
            if (!records.TryAdd(record.Id, record))
                throw new FathomException($"{run.Header.Benchmark}: sample '{record.Id}' occurs twice in the {side}; ids must be unique.");
        return records;
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
