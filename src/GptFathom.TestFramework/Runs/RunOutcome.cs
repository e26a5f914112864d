using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>A finished run with its verdict, for whoever reports it.</summary>
internal sealed record RunOutcome(FathomSession Session, RunVerdict Verdict, bool IsCancelled)
{
    public static RunOutcome Of(FathomSession session, bool isCancelled) => new(session, RunJudge.Judge(session, isCancelled), isCancelled);

    /// <summary>The one reason that kept every benchmark from running (configuration, selection, candidate, endpoint), or null.</summary>
    public UntrustedText? SharedProblem
    {
        get
        {
            if (Session.SelectionProblem is { } problem) return problem;
            UntrustedText?[] reasons =
            [
                .. Session.Executions.Values.Select(e => e.AbortedBecause),
                .. Session.Found.Refused.Values.Select(r => r.Reason),
            ];
            if (reasons.Length == 0 || reasons.Any(r => r is null) || reasons.Distinct().Count() != 1) return null;
            BenchmarkExecution[] open = [.. Session.Executions.Values.Where(e => e.IsOutOfBudget)];
            return open.Length == 0 ? reasons[0] : $"{reasons[0]?.Raw}; {BenchmarkExecution.Left(open.Sum(e => e.Selected - e.Finished), open.Sum(e => e.Selected))}";
        }
    }

    public BenchmarkVerdict? Find(string benchmark) => Verdict.Benchmarks.FirstOrDefault(b => b.Id == benchmark);

    /// <summary>What the verdict does not say by itself, a line each.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (string note in Session.FolderNotes) yield return note;
        foreach (string warning in Session.StoreWarnings) yield return $"store: {warning}";
        BenchmarkExecution[] executions = [.. Session.Executions.Values.OrderBy(e => e.Benchmark.Id, StringComparer.Ordinal)];
        foreach (string warning in ModelNotes.Of(executions)) yield return warning;
        foreach (BenchmarkExecution execution in executions)
        {
            foreach (string note in RunNotes.Of(execution).Concat(new[] { SpendingNotes.Of(execution) }.OfType<string>()))
                yield return $"{new UntrustedText(execution.Benchmark.Id)}: {note}";
        }
        if (SpendingNotes.Of(executions) is { } spent) yield return $"in all: {spent}";
    }

    /// <summary>The last lines of a red gate's message: what dropped, the command that shows it, the command that accepts it.</summary>
    public string Hints(BenchmarkExecution execution, BenchmarkVerdict verdict)
    {
        if (execution.ReceivedSnapshot is not { } received || verdict.Verdict != Gates.Verdict.Regressed) return "";
        string tool = Session.Options.ToolCommand;
        string drift = ReuseNotes.CanTellDrift(execution) ? "; the model is the accepted one: it has drifted" : "";
        return string.Join('\n',
            $"dropped: {new UntrustedText(verdict.Id)}, {verdict.Lost} lost and {verdict.Gained} gained of {verdict.N}{drift}",
            $"show:    {tool} compare \"{Session.Configured.Snapshots.Verified(verdict.Id)}\" \"{received}\"",
            execution.Extent == Extent.Whole
                ? $"accept:  {tool} accept {verdict.Id} --model \"{execution.Model}\"{Session.Configured.Folders.AcceptOptions}"
                : "accept:  only a whole run; repeat it without --fathom-limit and --fathom-shard");
    }
}
