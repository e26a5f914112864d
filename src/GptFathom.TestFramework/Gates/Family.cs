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
    private readonly IReadOnlyList<PairedTest?> _tests;
    private readonly PairedTestResult[]?[] _results;
    private readonly bool[] _isOpen;

    private Family(IReadOnlyList<PairedTest?> tests, GatePolicy policy)
    {
        (_tests, _policy) = (tests, policy);
        _results = [.. tests.Select(t => t?.Weigh(policy))];
        _isOpen = [.. tests.Select(t => t is not null)];
    }

    /// <summary>One result a test, in their order; null stands for a member that could not be tested.</summary>
    public static IReadOnlyList<AdjustedResult> Judge(IReadOnlyList<PairedTest?> tests, GatePolicy policy) => new Family(tests, policy).Settle();

    private AdjustedResult[] Settle()
    {
        int fills = _results.Max(e => e?.Length) ?? 1;
        while (true)
        {
            AdjustedResult[][] readings = [.. Enumerable.Range(0, fills).Select(Read)];
            int[] torn = [.. Enumerable.Range(0, _tests.Count)
                .Where(i => _tests[i] is { Missing: > 0 } && readings.Any(r => r[i].Verdict != readings[0][i].Verdict))];
            if (torn.Length == 0) return readings[0];
            foreach (int i in torn) _isOpen[i] = false;
        }
    }

    private AdjustedResult[] Read(int fill)
    {
        PairedTestResult?[] results = [.. _results.Select((e, i) => _isOpen[i] ? e![Math.Min(fill, e.Length - 1)] : (PairedTestResult?)null)];
        double[] adjusted = MultipleTesting.Adjust([.. results.Select(e => e?.P ?? 1)], _policy.Correction);
        return [.. results.Select((e, i) => e is { } tested
            ? new AdjustedResult(tested.Read(adjusted[i], _tests.Count, _policy.Alpha), tested.P, adjusted[i], _tests.Count)
            : new AdjustedResult(Verdict.Incomplete, null, null, _tests.Count))];
    }
}
