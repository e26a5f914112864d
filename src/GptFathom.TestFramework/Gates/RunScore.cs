using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The score of one run by itself, in percent; errors are left out.</summary>
internal static class RunScore
{
    /// <summary>Every group weighs alike where there are groups; null when nothing was scored.</summary>
    public static double? Of(BenchmarkRun run) => Mean(run, records => Weighting.Of([.. records.Select(r => r.Group)]));

    /// <summary>Every sample weighs alike.</summary>
    public static double? MicroOf(BenchmarkRun run) => Mean(run, records => [.. records.Select(_ => 1.0)]);

    private static double? Mean(BenchmarkRun run, Func<IReadOnlyList<SampleRecord>, double[]> weights)
    {
        SampleRecord[] scored = [.. run.Records.Where(r => !r.IsError)];
        return scored.Length == 0 ? null : 100 * Weighting.Mean(weights(scored), [.. scored.Select(r => r.Score!.Value)]);
    }
}
