using GptFathom.Snapshots;
using MathNet.Numerics.Distributions;

namespace GptFathom.Gates;

/// <summary>What a benchmark must keep whatever its baseline was: floor of the score, and shares of samples without answer, truncated or refused.</summary>
internal static class AbsoluteLimits
{
    /// <summary>The first limit that the run breaks, or null.</summary>
    public static (Verdict Verdict, string Reason)? Breach(BenchmarkRun run, GateLimits limits) =>
        Missed(run, limits) ?? BelowFloor(run, limits) ?? Exceeded(run, limits);

    private static (Verdict, string)? Missed(BenchmarkRun run, GateLimits limits)
    {
        if (!limits.EverySample) return null;
        int misses = run.Records.Count(r => r.Score is { } score && !run.Header.Hits.IsHit(score));
        return misses == 0 ? null : (Verdict.BelowFloor, Reasons.Missed(misses, run.Records.Count));
    }

    private static (Verdict, string)? BelowFloor(BenchmarkRun run, GateLimits limits)
    {
        if (limits.MinScore is not { } floor || RunScore.Of(run) is not { } score) return null;
        Interval bounds = Bounds(score);
        bool isBelow = run.Header.LowerIsBetter ? bounds.Low > floor : bounds.High < floor;
        return isBelow ? (Verdict.BelowFloor, Reasons.Floor(score.Mean.Value, bounds, floor, run.Header.LowerIsBetter)) : null;
    }

    /// <summary>Each bound holds with 95 % confidence by itself.</summary>
    private static Interval Bounds(RunScore score)
    {
        double z = Normal.InvCDF(0, 1, Interval.Confidence), mean = score.Mean.Value;
        if (score.IsProportion) return Wilson.Interval(mean, score.Mean.Units, z);
        return score.Mean.StandardError is { } error ? new(mean - z * error, mean + z * error) : new(0, 1);
    }

    private static (Verdict, string)? Exceeded(BenchmarkRun run, GateLimits limits)
    {
        OutcomeCounts counts = OutcomeCounts.Of(run);
        return Check(nameof(limits.MaxNoAnswer), limits.MaxNoAnswer, counts.NoAnswer)
            ?? Check(nameof(limits.MaxTruncated), limits.MaxTruncated, counts.Truncated)
            ?? Check(nameof(limits.MaxRefused), limits.MaxRefused, counts.Refused);

        (Verdict, string)? Check(string name, double? limit, int count) => limit is { } most && count > most * counts.Scored
            ? (Verdict.LimitExceeded, Reasons.Limit(name, count, counts.Scored, most))
            : null;
    }
}
