using System.Globalization;
using GptFathom.Models;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>Which completions a run asked for and which it reused; where the accepted run is of the same model, what that says about the provider.</summary>
internal static class ReuseNotes
{
    /// <summary>The notes on one benchmark, a line each.</summary>
    public static IEnumerable<string> Of(BenchmarkExecution execution)
    {
        string?[] notes = IsOfTheSameModel(execution, out BenchmarkRun? baseline)
            ? [Drift(execution), AnsweredAs(baseline, execution), OfOthers(execution)]
            : [OfAnother(execution), execution.Baseline is { } other ? AnsweredAs(other.Header.AnsweredModels, execution) : null, OfOthers(execution)];
        return notes.OfType<string>();
    }

    /// <summary>Whether what changed since the accepted run is the model under the same name.</summary>
    public static bool CanTellDrift(BenchmarkExecution execution) => IsOfTheSameModel(execution, out _) && execution.Observations.Candidate.Asked > 0;

    private static bool IsOfTheSameModel(BenchmarkExecution execution, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BenchmarkRun? baseline)
    {
        baseline = execution.Baseline;
        return baseline?.Header.Model == execution.Model;
    }

    private static string? OfAnother(BenchmarkExecution execution) => Reused(execution) is { } reused ? $"reused {reused}; --fathom-fresh asks again" : null;

    private static string? OfOthers(BenchmarkExecution execution) =>
        Reused(execution.Observations.Others) is { } reused ? $"of the models beside the candidate: reused {reused}; --fathom-fresh asks again" : null;

    private static string? Drift(BenchmarkExecution execution) => (execution.Observations.Candidate.Asked, Reused(execution)) switch
    {
        (0, null) => null,
        (0, { } reused) => $"the accepted run is of the same model, and nothing was asked: reused {reused}. This says nothing about the provider; --fathom-fresh asks again",
        (var asked, null) => $"drift check: the accepted run is of the same model; {Completions(asked)} asked anew, none reused",
        (var asked, { } reused) => $"drift check: the accepted run is of the same model; {Completions(asked)} asked anew, reused {reused}; --fathom-fresh asks again",
    };

    private static string? Reused(BenchmarkExecution execution) => Reused(execution.Observations.Candidate);

    private static string? Reused(CallTally calls) => calls.OldestReused is { } oldest
        ? string.Create(CultureInfo.InvariantCulture, $"{calls.Reused} stored completions, the oldest of {oldest:yyyy-MM-dd}")
        : null;

    private static string? AnsweredAs(BenchmarkRun baseline, BenchmarkExecution execution)
    {
        IReadOnlyList<string> before = baseline.Header.AnsweredModels, now = execution.Observations.AnsweredModels;
        return before.Count == 0 || now.Count == 0 || before.SequenceEqual(now)
            ? null
            : $"the model answered as {Shown(before)} when it was accepted, and as {Shown(now)} now";
    }

    // The configured names differ; the names that were asked for tell all the same that it is one model, or one alias.
    private static string? AnsweredAs(IReadOnlyList<string> before, BenchmarkExecution execution)
    {
        foreach (IGrouping<string, string> asked in execution.Use.Models.Where(m => m.IsCandidate).SelectMany(m => m.Names).GroupBy(n => n.Requested, n => n.Answered))
        {
            string[] same = [.. before.Where(name => name == asked.Key || ModelAlias.IsDatedFormOf(asked.Key, name))];
            if (same.Length > 0 && !same.SequenceEqual(asked)) return $"{Shown([asked.Key])} answered as {Shown(same)} when it was accepted, and as {Shown(asked)} now";
        }
        return null;
    }

    private static string Completions(int count) => count == 1 ? "1 completion was" : $"{count} completions were";

    private static UntrustedText Shown(IEnumerable<string> names) => string.Join(", ", names);
}
