using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>One benchmark on its way to a verdict: the pairs, and what stands in the way of a test.</summary>
internal sealed class Comparison
{
    private Comparison(GateInput input, GateLimits limits, Pairing? pairing, string? obstacle)
    {
        (Input, Limits, Pairing, Obstacle) = (input, limits, pairing, obstacle);
        Complete = [.. (pairing?.Pairs ?? []).Where(p => p.IsComplete)];
        if (obstacle is null && pairing is not null) Test = PairedTest.Of(input.Benchmark, pairing.Pairs, IsBinary);
    }

    public GateInput Input { get; }

    /// <summary>What its gate allows.</summary>
    public GateLimits Limits { get; }

    /// <summary>Null without two runs that may be compared.</summary>
    public Pairing? Pairing { get; }

    /// <summary>The pairs with a score in both runs.</summary>
    public IReadOnlyList<SamplePair> Complete { get; }

    /// <summary>Why it is incomplete before any test, or null.</summary>
    public string? Obstacle { get; }

    /// <summary>Null where there is an obstacle, or nothing to compare with.</summary>
    public PairedTest? Test { get; }

    private bool IsBinary => RunScore.IsBinary(Input.Baseline!) && RunScore.IsBinary(Input.Candidate!);

    /// <exception cref="FathomException">The limits are not valid, or a sample's id occurs twice.</exception>
    public static Comparison Of(GateInput input, GatePolicy policy)
    {
        GateLimits limits = input.Limits.Over(policy.Limits);
        limits.Validate(input.Benchmark);
        if (input.Refusal is not null) return new(input, limits, null, input.Refusal);
        if (input.Baseline is null) return new(input, limits, null, BrokenRun(input.Candidate, limits));
        if (input.Candidate is null) return new(input, limits, null, input.Incompletion ?? Reasons.NoRun);
        Pairing pairing = Pairing.Of(input.Baseline, input.Candidate);
        return new(input, limits, pairing, input.Incompletion ?? FindObstacle(input.Baseline, input.Candidate, limits, pairing));
    }

    /// <summary>One test for each group, under a name of its own.</summary>
    public IReadOnlyList<PairedTest?> GroupTests() =>
        [.. GroupVerdict.Split(Pairing!.Pairs).Select(g => g.Any(p => p.IsComplete) ? PairedTest.Of($"{Input.Benchmark}\n{g.Key}", [.. g], IsBinary) : null)];

    // A run that is mostly errors is not merely one without a baseline: left at that, a first run with a wrong key would pass unseen.
    private static string? BrokenRun(BenchmarkRun? candidate, GateLimits limits) =>
        candidate is null ? null : TooManyErrors(candidate.Records.Count(r => r.IsError), candidate.Records.Count, limits);

    private static string? FindObstacle(BenchmarkRun baseline, BenchmarkRun candidate, GateLimits limits, Pairing pairing)
    {
        int selected = candidate.Records.Count;
        if (selected < candidate.Header.Samples) return Reasons.Unfinished(selected, candidate.Header.Samples);
        if (pairing.Overlap < limits.MinOverlap) return Reasons.LittleOverlap(pairing);
        if ((NotBinary(baseline) ?? NotBinary(candidate)) is { } contradiction) return contradiction;
        int errors = candidate.Records.Count(r => r.IsError) + pairing.Pairs.Count(p => p is { Baseline: null, Candidate: not null });
        return TooManyErrors(errors, selected, limits) ?? (pairing.Pairs.Any(p => p.IsComplete) ? null : Reasons.NoPairs);
    }

    private static string? TooManyErrors(int errors, int samples, GateLimits limits) =>
        limits.MaxErrors is { } most && errors > most * samples ? Reasons.TooManyErrors(errors, samples, most) : null;

    private static string? NotBinary(BenchmarkRun run) => RunScore.IsBinary(run) && run.Records.FirstOrDefault(r => r.Score is > 0 and < 1) is { } record
        ? Reasons.NotBinary(record.Id, record.Score!.Value)
        : null;
}
