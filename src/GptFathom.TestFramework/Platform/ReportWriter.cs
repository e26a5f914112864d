using System.Collections.Concurrent;
using GptFathom.Reports;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Platform;

/// <summary>Writes the reports of a finished run and remembers them, for the session that attaches them.</summary>
internal sealed class ReportWriter
{
    private readonly ConcurrentQueue<Report> _written = new();

    /// <summary>Where reports go; null for the folder of the completion store.</summary>
    public string? ResultsFolder { get; set; }

    /// <summary>Writes every report of every run: one left from an earlier run would say something else than this run's tests.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="errors">Its failed gates.</param>
    /// <param name="errorsFile">Full path of the file for failed gates, or null.</param>
    public void Write(RunOutcome outcome, IReadOnlyCollection<GateError> errors, string? errorsFile)
    {
        List<string> problems = [];
        ConfiguredSession? configured = outcome.Session as ConfiguredSession;
        if ((ResultsFolder ?? configured?.ReportsFolder) is { } folder)
        {
            Try("The reports", () =>
            {
                Add(folder, "fathom-verdict.json", "GptFathom verdict", VerdictJson.Write(outcome.Verdict));
                Add(folder, "fathom-summary.md", "GptFathom summary", VerdictMarkdown.Write(outcome.Verdict));
            });
        }
        if (errorsFile is not null && errors.Count > 0) Try("The errors", () => AtomicFile.WriteText(errorsFile, string.Concat(errors.Select(error => $"{error}\n"))));
        if (configured is not null) Try("The run's log", () => RunLog.Write(outcome));
        _written.Enqueue(new Report(null, "console", string.Join('\n', [VerdictText.Table(outcome.Verdict), .. outcome.Notes(), .. problems])));

        // They are for whoever wonders later; that they cannot be written must not take the verdict away.
        void Try(string what, Action write)
        {
            try
            {
                write();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{what} cannot be written: {HostileText.ForLog(problem.Message)}");
            }
        }
    }

    /// <summary>Takes what was written since it was last asked.</summary>
    public IEnumerable<Report> Take()
    {
        while (_written.TryDequeue(out Report? report)) yield return report;
    }

    private void Add(string folder, string name, string title, string text)
    {
        string path = Path.Combine(folder, name);
        AtomicFile.WriteText(path, text);
        _written.Enqueue(new Report(new FileInfo(path), title, text));
    }
}
