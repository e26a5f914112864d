using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>One benchmark on its way to a verdict: the pairs, and what stands in the way of a test.</summary>
internal sealed class Contest
{
    private Contest(GateInput input, Pairing? pairing, string? obstacle)
    {
        (Input, Pairing, Obstacle) = (input, pairing, obstacle);
        Complete = [.. (pairing?.Pairs ?? []).Where(p => p.IsComplete)];
        if (obstacle is null && pairing is not null) Trial = Trial.Of(input.Benchmark, pairing.Pairs, IsBinary);
    }

    public GateInput Input { get; }

    /// <summary>Null without two runs that may be compared.</summary>
    public Pairing? Pairing { get; }

    /// <summary>The pairs with a score in both runs.</summary>
    public IReadOnlyList<SamplePair> Complete { get; }

    /// <summary>Why it is incomplete before any test, or null.</summary>
    public string? Obstacle { get; }

    /// <summary>Null where there is an obstacle, or nothing to compare with.</summary>
    public Trial? Trial { get; }

    private bool IsBinary => RunScore.IsBinary(Input.Baseline!) && RunScore.IsBinary(Input.Candidate!);

    /// <exception cref="FathomException">The limits are not valid, or a sample's id occurs twice.</exception>
    public static Contest Of(GateInput input, GateOptions options)
    {
        input.Limits.Validate(input.Benchmark);
        if (input.Refusal is not null) return new(input, null, input.Refusal);
        if (input.Baseline is null) return new(input, null, BrokenRun(input));
        if (input.Candidate is null) return new(input, null, input.Incompletion ?? Reasons.NoRun);
        Pairing pairing = Pairing.Of(input.Baseline, input.Candidate);
        return new(input, pairing, input.Incompletion ?? FindObstacle(input, pairing, options));
    }

    /// <summary>One test for each group, under a name of its own.</summary>
    public IReadOnlyList<Trial?> GroupTrials() =>
        [.. GroupVerdict.Split(Pairing!.Pairs).Select(g => g.Any(p => p.IsComplete) ? Trial.Of($"{Input.Benchmark}\n{g.Key}", [.. g], IsBinary) : null)];

    // A run that is mostly errors is not merely one without a baseline: left at that, a first run with a wrong key would pass unseen.
    private static string? BrokenRun(GateInput input)
    {
        if (input.Candidate is not { } candidate) return null;
        int errors = candidate.Records.Count(r => r.IsError);
        return errors > input.Limits.MaxErrors * candidate.Records.Count
            ? Reasons.TooManyErrors(errors, candidate.Records.Count, input.Limits.MaxErrors)
            : null;
    }

    private static string? FindObstacle(GateInput input, Pairing pairing, GateOptions options)
    {
        BenchmarkRun candidate = input.Candidate!;
        int selected = candidate.Records.Count;
        if (selected < candidate.Header.Samples) return Reasons.Unfinished(selected, candidate.Header.Samples);
        if (pairing.Overlap < options.MinOverlap) return Reasons.LittleOverlap(pairing);
        if ((NotBinary(input.Baseline!) ?? NotBinary(candidate)) is { } contradiction) return contradiction;
        int errors = candidate.Records.Count(r => r.IsError) + pairing.Pairs.Count(p => p is { Baseline: null, Candidate: not null });
        if (errors > input.Limits.MaxErrors * selected) return Reasons.TooManyErrors(errors, selected, input.Limits.MaxErrors);
        return pairing.Pairs.Any(p => p.IsComplete) ? null : Reasons.NoPairs;
    }

    private static string? NotBinary(BenchmarkRun run) => RunScore.IsBinary(run) && run.Records.FirstOrDefault(r => r.Score is > 0 and < 1) is { } record
        ? Reasons.NotBinary(record.Id, record.Score!.Value)
        : null;
}
