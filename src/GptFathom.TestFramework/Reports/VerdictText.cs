using System.Globalization;
using System.Text;
using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>Verdicts as plain text for a console, a TRX message and a CI log. Harmless whatever names and reasons contain.</summary>
internal static class VerdictText
{
    private const int MostLoosened = 20;

    /// <summary>One line that says verdict, reason and numbers of a benchmark or capability.</summary>
    public static string Line(Judgement judgement, Correction correction)
    {
        StringBuilder line = new(Escape(judgement.Id) + ": " + judgement.Verdict);
        if (judgement.Verdict is not (Verdict.Regressed or Verdict.Improved)) line.Append(CultureInfo.InvariantCulture, $": {HostileText.ForLog(judgement.Reason, 400)}");
        line.Append('.').Append(Numbers(judgement));
        if (judgement is { P: { } p, AdjustedP: { } adjusted })
            line.Append(CultureInfo.InvariantCulture, $"; p {Figures.P(p)}, {Words.Adjusted(correction)} {Figures.P(adjusted)} in a family of {judgement.Family}");
        if (line[^1] != '.') line.Append('.');
        if (judgement.P is not null) line.Append(CultureInfo.InvariantCulture, $" {VisibleDrop(judgement)}");
        foreach (string note in Notes(judgement)) line.Append(CultureInfo.InvariantCulture, $" {char.ToUpperInvariant(note[0])}{note[1..]}.");
        return line.ToString();
    }

    /// <summary>One line for the run; the seesaw and the promise follow it where there are any.</summary>
    public static string Run(RunSummary run) => string.Join('\n', RunLines(run));

    /// <summary>The table of all benchmarks and capabilities, then the run.</summary>
    public static string Table(RunVerdict verdict)
    {
        List<IReadOnlyList<string>> rows = [VerdictColumns.Headings("benchmark", verdict.Run.Correction), .. verdict.Benchmarks.Select(Cells)];
        if (verdict.Capabilities.Count > 0)
            rows.AddRange([VerdictColumns.Headings("capability", verdict.Run.Correction), .. verdict.Capabilities.Select(Cells)]);
        GroupVerdict[] groups = [.. verdict.Benchmarks.SelectMany(b => b.Groups).Where(g => g.Verdict is not null)];
        if (groups.Length > 0) rows.AddRange([VerdictColumns.Headings("group", verdict.Run.Correction), .. groups.Select(g => VerdictColumns.Cells(g, name => HostileText.ForLog(name, 40)))]);
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(r => r[column].Length))];
        IEnumerable<string> lines = rows.Select(row => string.Join("  ", row.Select(Padded)).TrimEnd());
        return string.Join('\n', [.. lines, "", .. verdict.Benchmarks.Where(IsUnclear).Select(Explain), .. RunLines(verdict.Run)]);

        string Padded(string cell, int column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]);
    }

    // The figures explain a drop, a gain or a hold; nothing but words explains the rest.
    private static bool IsUnclear(Judgement judgement) => judgement.Verdict is not (Verdict.Held or Verdict.Improved or Verdict.Regressed);

    private static string Explain(Judgement judgement) => $"{Escape(judgement.Id)}: {judgement.Verdict}: {HostileText.ForLog(judgement.Reason, 400)}.";

    private static IEnumerable<string> RunLines(RunSummary run)
    {
        yield return $"Run: {Words.Run(run, Escape)}.";
        if (run.Seesaw is { } seesaw) yield return Words.Seesaw(seesaw, Escape);
        if (Words.PartlyRun(run, Escape) is { } part) yield return part;
        foreach (Relaxation relaxation in run.Loosened.Take(MostLoosened)) yield return $"Loosened: {Words.Loosened(relaxation, HostileText.ForLog)}.";
        if (run.Loosened.Count > MostLoosened) yield return $"Loosened: and {Figures.Count(run.Loosened.Count - MostLoosened)} more.";
        if (Words.Consequence(run) is { } consequence) yield return consequence;
        yield return run.Promise;
    }

    private static string Numbers(Judgement judgement) => judgement switch
    {
        { Baseline: { } baseline, Candidate: { } candidate, Difference: { } difference } =>
            $" {Figures.Percent(baseline)} → {Figures.Percent(candidate)} % ({Figures.Points(difference)} points"
            + (judgement.Interval is { } interval ? $", 95 % interval {Words.Range(interval)}" : "")
            + $"), gained {Figures.Count(judgement.Gained)}, lost {Figures.Count(judgement.Lost)} of {Figures.Count(judgement.N)}",
        { Candidate: { } candidate } => $" Candidate {Figures.Percent(candidate)} %",
        _ => "",
    };

    private static string VisibleDrop(Judgement judgement) => judgement.MinimumDetectableDrop is { } drop
        ? $"Smallest visible drop {Figures.Percent(drop)} points."
        : "No size of drop is sure enough to be seen.";

    private static IEnumerable<string> Notes(Judgement judgement)
    {
        string?[] notes = judgement switch
        {
            BenchmarkVerdict b =>
                [b.Extent, Words.Outcomes("baseline", b.BaselineOutcomes), Words.Outcomes("candidate", b.CandidateOutcomes), Words.SampleSet(b, Escape)],
            CapabilityVerdict { LeftOut.Count: > 0 } c => [$"left out: {Words.List(c.LeftOut, c.LeftOut.Count, Escape)}"],
            _ => [],
        };
        return notes.OfType<string>();
    }

    private static IReadOnlyList<string> Cells(Judgement judgement) => VerdictColumns.Cells(judgement, name => HostileText.ForLog(name, 40));

    private static string Escape(string name) => HostileText.ForLog(name, 100);
}
