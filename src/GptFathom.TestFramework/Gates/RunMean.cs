using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The plain figures of one run by itself, in percent; errors are left out, and null stands where nothing was scored.</summary>
internal static class RunMean
{
    /// <summary>Every group weighs alike where there are groups.</summary>
    public static double? Macro(BenchmarkRun run) => 100 * RunScore.Of(run)?.Mean.Value;

    /// <summary>Every sample weighs alike.</summary>
    public static double? Micro(BenchmarkRun run)
    {
        double[] scores = [.. run.Records.Where(r => !r.IsError).Select(r => r.Score!.Value)];
        return scores.Length == 0 ? null : 100 * scores.Average();
    }
}
