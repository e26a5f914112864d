using GptFathom.Reports;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>What a verdict does not say by itself: completions that were reused, prompts that changed, errors and their causes.</summary>
internal static class RunNotes
{
    private const int ShownCauses = 3;
    private const int ShownSamples = 5;

    /// <summary>The notes on one benchmark, a line each.</summary>
    public static IReadOnlyList<string> Of(BenchmarkExecution execution) =>
        [.. ReuseNotes.Of(execution), .. new[] { NeverRepeated(execution), ChangedPrompts(execution) }.OfType<string>(), .. Errors(execution)];

    private static string? NeverRepeated(BenchmarkExecution execution)
    {
        StartTally starts = execution.Observations.Starts;
        IReadOnlyList<string> otherwise = starts.Otherwise;
        return otherwise.Count == 0
            ? null
            : $"{otherwise.Count} of {starts.Known} samples ask something else at each start (a clock or a random number in the prompt, or a file that has changed?), "
                + $"so that nothing of an earlier run is reused: {Words.List(otherwise, otherwise.Count, id => id.ForLog(100), ShownSamples)}";
    }

    // A declared prompt is part of the settings and refused when it differs; in a body of the user's own the prompt is code.
    private static string? ChangedPrompts(BenchmarkExecution execution)
    {
        if (execution.Benchmark.HasDeclaredPrompt || execution.Baseline is not { } baseline) return null;
        Dictionary<string, SampleRecord> accepted = baseline.Records.ToDictionary(r => r.Id, StringComparer.Ordinal);
        int compared = 0, changed = 0;
        foreach (SampleRecord record in execution.ToRun().Records)
        {
            if (!accepted.TryGetValue(record.Id, out SampleRecord? before) || Requests(before).Length == 0 || Requests(record).Length == 0) continue;
            compared++;
            if (!Requests(before).SequenceEqual(Requests(record))) changed++;
        }
        return changed == 0 ? null : $"prompt changed in {changed} of {compared}: this verdict is about model and prompt together";
    }

    private static IEnumerable<string> Errors(BenchmarkExecution execution)
    {
        IGrouping<string, SampleResult>[] causes =
        [
            .. execution.Errors.GroupBy(e => e.Cause?.Raw ?? "unknown cause", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
        foreach (IGrouping<string, SampleResult> cause in causes.Take(ShownCauses))
            yield return $"error in {cause.Count()} of {execution.Finished}: {new UntrustedText(cause.Key):300}";
        if (causes.Length > ShownCauses) yield return $"and {causes.Length - ShownCauses} other causes of errors";
    }

    private static string[] Requests(SampleRecord record) => [.. record.Attempts.SelectMany(a => a.Requests)];
}
