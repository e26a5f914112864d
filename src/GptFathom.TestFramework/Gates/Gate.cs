namespace GptFathom.Gates;

/// <summary>Compares candidate with baseline on every benchmark of a run.</summary>
internal static class Gate
{
    /// <summary>The verdict on the run. The order of inputs and records changes nothing.</summary>
    /// <param name="inputs">The benchmarks.</param>
    /// <param name="policy">Of the run.</param>
    /// <param name="loosened">What is looser than the accepted runs say.</param>
    /// <exception cref="FathomException">An option or limit is not valid, or an id occurs twice.</exception>
    public static RunVerdict Judge(IReadOnlyList<GateInput> inputs, GatePolicy policy, IReadOnlyList<Loosening>? loosened = null)
    {
        policy.Validate();
        if (inputs.CountBy(i => i.Benchmark).FirstOrDefault(c => c.Value > 1).Key is { } twice)
            throw new FathomException($"Benchmark '{twice}' is given twice; expected each once.");
        Contest[] contests = [.. inputs.OrderBy(i => i.Benchmark, StringComparer.Ordinal).Select(i => Contest.Of(i, policy))];
        return Judge(contests, policy, loosened ?? []);
    }

    /// <summary>One benchmark, and its groups as a family of their own; the run's verdict follows from both.</summary>
    /// <exception cref="FathomException">An option or limit is not valid, or an id occurs twice.</exception>
    public static RunVerdict JudgeByGroup(GateInput input, GatePolicy policy)
    {
        policy.Validate();
        Contest contest = Contest.Of(input, policy);
        RunVerdict whole = Judge([contest], policy, []);
        if (contest.Trial is null) return whole;
        IReadOnlyList<Ruling> rulings = Family.Judge(contest.GroupTrials(), policy);
        BenchmarkVerdict benchmark = whole.Benchmarks[0];
        return Summarise([benchmark with { Groups = [.. benchmark.Groups.Zip(rulings, Judged)] }], whole.Capabilities, policy, []);
    }

    private static RunVerdict Judge(Contest[] contests, GatePolicy policy, IReadOnlyList<Loosening> loosened)
    {
        Contest[] family = [.. contests.Where(c => c.Input.IsComparable)];
        Dictionary<Contest, Ruling> rulings = family.Zip(Family.Judge([.. family.Select(c => c.Trial)], policy)).ToDictionary();
        BenchmarkVerdict[] benchmarks = [.. contests.Select(c => BenchmarkGate.Conclude(c, rulings.GetValueOrDefault(c), policy))];
        return Summarise(benchmarks, CapabilityGate.Judge(contests, benchmarks, policy), policy, loosened);
    }

    private static RunVerdict Summarise(
        IReadOnlyList<BenchmarkVerdict> benchmarks, IReadOnlyList<CapabilityVerdict> capabilities, GatePolicy policy, IReadOnlyList<Loosening> loosened) =>
        new(benchmarks, capabilities, RunSummary.Of(RunPart.Of(benchmarks, capabilities), policy, loosened) with
        {
            PartlyRun = [.. benchmarks.Where(b => b.Extent is not null).Select(b => $"{b.Id}: {b.Extent}")],
        });

    private static GroupVerdict Judged(GroupVerdict group, Ruling ruling) =>
        group with { P = ruling.P, PHolm = ruling.Adjusted, Family = ruling.Family, Verdict = ruling.Verdict };
}
