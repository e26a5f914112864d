using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The plain figures of one run by itself, in percent; errors are left out, and null stands where nothing was scored.</summary>
internal static class RunMean
{
    /// <summary>Every group weighs alike where there are groups.</summary>
    public static double? Macro(BenchmarkRun run) => 100 * RunScore.Of(run)?.Mean.Value;

    /// <summary>The same of the further metrics, by their ids, in order.</summary>
    public static IEnumerable<(string Metric, double Percent)> Also(BenchmarkRun run) =>
        from metric in run.Records.SelectMany(r => r.Attempts).SelectMany(a => a.Also.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
        let mean = Macro(run with { Records = [.. run.Records.Select(record => By(metric, record))] })
        where mean is not null
        select (metric, mean.Value);

    private static SampleRecord By(string metric, SampleRecord record) => record.IsError
        ? record
        : record with { Attempts = [.. record.Attempts.Select(a => a with { Score = a.Also.GetValueOrDefault(metric) })] };

    /// <summary>Every sample weighs alike.</summary>
    public static double? Micro(BenchmarkRun run)
    {
        double[] scores = [.. run.Records.Where(r => !r.IsError).Select(r => r.Score!.Value)];
        return scores.Length == 0 ? null : 100 * scores.Average();
    }
}
