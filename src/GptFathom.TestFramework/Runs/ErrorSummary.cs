using GptFathom.Reports;

namespace GptFathom.Runs;

/// <summary>Counts the causes of errors and shows the commonest.</summary>
internal static class ErrorSummary
{
    private const int Shown = 3;

    /// <summary>One line a cause, or an empty text without errors.</summary>
    public static string Of(BenchmarkExecution execution)
    {
        IGrouping<string, SampleResult>[] causes =
        [
            .. execution.Errors.GroupBy(e => e.Cause ?? "unknown cause", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
        IEnumerable<string> lines = causes.Take(Shown).Select(g => $"error in {g.Count()} of {execution.Finished}: {HostileText.ForLog(g.Key, 300)}");
        return string.Join('\n', causes.Length > Shown ? lines.Append($"and {causes.Length - Shown} other causes") : lines);
    }
}
