namespace GptFathom.Gates;

/// <summary>
/// Judges tests together, so that their number does not raise the chance of a false alarm. Each verdict is read on the complete pairs, and again with all
/// missing samples of the family at their worst and at their best. A member whose verdict depends on its own is incomplete and counts with p = 1 from then on.
/// Under Holm as under Benjamini-Hochberg a member depends on the others only through which of them are rejected, so when these agree, so do the members
/// without any missing sample.
/// </summary>
internal sealed class Family
{
    private readonly GatePolicy _policy;
    private readonly IReadOnlyList<Trial?> _trials;
    private readonly Evidence[]?[] _evidence;
    private readonly bool[] _isOpen;

    private Family(IReadOnlyList<Trial?> trials, GatePolicy policy)
    {
        (_trials, _policy) = (trials, policy);
        _evidence = [.. trials.Select(t => t?.Weigh(policy))];
        _isOpen = [.. trials.Select(t => t is not null)];
    }

    /// <summary>One ruling a trial, in their order; null stands for a member that could not be tested.</summary>
    public static IReadOnlyList<Ruling> Judge(IReadOnlyList<Trial?> trials, GatePolicy policy) => new Family(trials, policy).Settle();

    private Ruling[] Settle()
    {
        int fills = _evidence.Max(e => e?.Length) ?? 1;
        while (true)
        {
            Ruling[][] readings = [.. Enumerable.Range(0, fills).Select(Read)];
            int[] torn = [.. Enumerable.Range(0, _trials.Count)
                .Where(i => _trials[i] is { Missing: > 0 } && readings.Any(r => r[i].Verdict != readings[0][i].Verdict))];
            if (torn.Length == 0) return readings[0];
            foreach (int i in torn) _isOpen[i] = false;
        }
    }

    private Ruling[] Read(int fill)
    {
        Evidence?[] evidence = [.. _evidence.Select((e, i) => _isOpen[i] ? e![Math.Min(fill, e.Length - 1)] : (Evidence?)null)];
        double[] adjusted = MultipleTesting.Adjust([.. evidence.Select(e => e?.P ?? 1)], _policy.Correction);
        return [.. evidence.Select((e, i) => e is { } tested
            ? new Ruling(tested.Read(adjusted[i], _trials.Count, _policy.Alpha), tested.P, adjusted[i], _trials.Count)
            : new Ruling(Verdict.Incomplete, null, null, _trials.Count))];
    }
}
