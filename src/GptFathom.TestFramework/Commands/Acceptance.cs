using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>Which runs are fit to be compared with from now on, and what changes with them.</summary>
internal static class Acceptance
{
    /// <summary>Why the run should not be accepted, or null.</summary>
    public static string? Refusal(BenchmarkRun run, double? maxErrors)
    {
        if (run.Header.IsPartial) return $"the run covers only a part of its benchmark{(run.Header.Extent.Describe() is { } extent ? $" ({extent})" : "")}";
        int errors = run.Records.Count(r => r.IsError);
        return errors > maxErrors * run.Records.Count ? $"{errors} of {run.Records.Count} samples are errors" : null;
    }

    /// <summary>What differs from the run accepted before, a line each.</summary>
    public static IEnumerable<string> Changes(BenchmarkRun run, BenchmarkRun? before)
    {
        if (before is null) yield break;
        Dictionary<string, double?> scores = before.Records.ToDictionary(r => r.Id, r => r.Score, StringComparer.Ordinal);
        SampleRecord[] kept = [.. run.Records.Where(r => scores.ContainsKey(r.Id))];
        string[] counts =
        [
            $"changed {Figures.Count(kept.Count(r => scores[r.Id] != r.Score))}",
            $"added {Figures.Count(run.Records.Count - kept.Length)}",
            $"removed {Figures.Count(before.Records.Count - kept.Length)}",
        ];
        yield return $"before: {before.Header.Model}; score {Percent(before)} → {Percent(run)} %; {string.Join(", ", counts)}";
        foreach (Relaxation relaxation in BaselineChecks.Between(before, run)) yield return $"loosened: {relaxation.Text}";
    }

    private static string Percent(BenchmarkRun run) => RunMean.Macro(run) is { } score ? Figures.Percent(score) : "–";
}
