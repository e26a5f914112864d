namespace GptFathom.Gates;

/// <summary>Compares candidate with baseline on every benchmark of a run.</summary>
internal static class Gate
{
    /// <summary>The verdict on the run. The order of inputs and records changes nothing.</summary>
    /// <param name="inputs">The benchmarks.</param>
    /// <param name="policy">Of the run.</param>
    /// <param name="loosened">What is looser than the accepted runs say.</param>
    /// <exception cref="FathomException">An option or limit is not valid, or an id occurs twice.</exception>
    public static RunVerdict Judge(IReadOnlyList<GateInput> inputs, GatePolicy policy, IReadOnlyList<Relaxation>? loosened = null)
    {
        policy.Validate();
        if (inputs.CountBy(i => i.Benchmark).FirstOrDefault(c => c.Value > 1).Key is { } twice)
            throw new FathomException($"Benchmark '{twice}' is given twice; expected each once.");
        Comparison[] comparisons = [.. inputs.OrderBy(i => i.Benchmark, StringComparer.Ordinal).Select(i => Comparison.Of(i, policy))];
        return Judge(comparisons, policy, loosened ?? []);
    }

    /// <summary>One benchmark, and its groups as a family of their own; the run's verdict follows from both.</summary>
    /// <exception cref="FathomException">An option or limit is not valid, or an id occurs twice.</exception>
    public static RunVerdict JudgeByGroup(GateInput input, GatePolicy policy)
    {
        policy.Validate();
        Comparison comparison = Comparison.Of(input, policy);
        RunVerdict whole = Judge([comparison], policy, []);
        if (comparison.Test is null) return whole;
        IReadOnlyList<AdjustedResult> results = Family.Judge(comparison.GroupTests(), policy);
        BenchmarkVerdict benchmark = whole.Benchmarks[0];
        return Summarise([benchmark with { Groups = [.. benchmark.Groups.Zip(results, Judged)] }], whole.Capabilities, policy, []);
    }

    private static RunVerdict Judge(Comparison[] comparisons, GatePolicy policy, IReadOnlyList<Relaxation> loosened)
    {
        Comparison[] family = [.. comparisons.Where(c => c.Input.IsComparable)];
        Dictionary<Comparison, AdjustedResult> results = family.Zip(Family.Judge([.. family.Select(c => c.Test)], policy)).ToDictionary();
        BenchmarkVerdict[] benchmarks = [.. comparisons.Select(c => BenchmarkGate.Conclude(c, results.GetValueOrDefault(c), policy))];
        return Summarise(benchmarks, CapabilityGate.Judge(comparisons, benchmarks, policy), policy, loosened);
    }

    private static RunVerdict Summarise(
        IReadOnlyList<BenchmarkVerdict> benchmarks, IReadOnlyList<CapabilityVerdict> capabilities, GatePolicy policy, IReadOnlyList<Relaxation> loosened) =>
        new(benchmarks, capabilities, RunSummary.Of(RunPart.Of(benchmarks, capabilities), policy, loosened) with
        {
            PartlyRun = [.. benchmarks.Where(b => b.Extent is not null).Select(b => $"{b.Id}: {b.Extent}")],
        });

    private static GroupVerdict Judged(GroupVerdict group, AdjustedResult result) =>
        group with { P = result.P, AdjustedP = result.Adjusted, Family = result.Family, Verdict = result.Verdict };
}
