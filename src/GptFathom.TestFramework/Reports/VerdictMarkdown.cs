using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>A verdict as Markdown: for a pull request, a job summary or a file beside the snapshot. At most about 200 lines, the most urgent first.</summary>
internal static class VerdictMarkdown
{
    private const int MostBenchmarks = 60, MostCapabilities = 20, MostGroups = 30, MostNotes = 40, MostIds = 10, MostLoosened = 20;

    public static string Write(RunVerdict verdict)
    {
        List<string> lines = [$"## {Title(verdict.Run.Verdict)}", "", $"**Run:** {Words.Run(verdict.Run, Escape)}", ""];
        if (verdict.Run.Seesaw is { } seesaw) lines.AddRange([$"**{Words.Seesaw(seesaw, Escape)}**", ""]);
        if (Words.PartlyRun(verdict.Run, Escape) is { } part) lines.AddRange([part, ""]);
        lines.AddRange(Capped(verdict.Run.Loosened.Select(l => $"- {Words.Loosened(l, HostileText.ForMarkdown)}"), MostLoosened, "### Loosened", ""));
        if (Words.Consequence(verdict.Run) is { } consequence) lines.AddRange([$"**{consequence}**", ""]);
        lines.AddRange(Table("Benchmark", verdict.Benchmarks, MostBenchmarks, verdict.Run.Correction));
        lines.AddRange(Table("Capability", verdict.Capabilities, MostCapabilities, verdict.Run.Correction));
        lines.AddRange(Groups(verdict.Benchmarks, verdict.Run.Correction));
        lines.AddRange(Capped(verdict.Benchmarks.OrderBy(b => b.Verdict).SelectMany(Notes), MostNotes, "### What changed", ""));
        lines.Add($"_{verdict.Run.Promise}_");
        return string.Join('\n', lines) + "\n";
    }

    private static string Title(Verdict verdict) => $"GptFathom: {verdict}";

    private static IEnumerable<string> Table(string first, IReadOnlyList<Judgement> judgements, int most, Correction correction) => Capped(
        judgements.OrderBy(j => j.Verdict).Select(j => Row(VerdictColumns.Cells(j, Escape))), most, [.. Head(VerdictColumns.Headings(first, correction), 2)]);

    private static IEnumerable<string> Groups(IEnumerable<BenchmarkVerdict> benchmarks, Correction correction) => Capped(
        from b in benchmarks
        from g in b.Groups
        where g.Verdict is not null
        orderby g.Verdict
        select Row([Escape($"{b.Id}/{g.Id}"), $"{g.Verdict}", Figures.Count(g.N), Show(g.Baseline, Figures.Percent), Show(g.Candidate, Figures.Percent),
            Show(g.Difference, Figures.Points), Figures.Count(g.Gained), Figures.Count(g.Lost), Show(g.P, Figures.P), Show(g.AdjustedP, Figures.P)]),
        MostGroups,
        [.. Head(["Group", "verdict", "n", "baseline %", "candidate %", "points", "gained", "lost", "p", Words.Adjusted(correction)], 2)]);

    private static IEnumerable<string> Notes(BenchmarkVerdict benchmark)
    {
        string?[] notes =
        [
            benchmark.Extent,
            benchmark.Verdict is Verdict.Held or Verdict.Improved or Verdict.Regressed ? null : HostileText.ForMarkdown(benchmark.Reason, 400),
            Ids("lost", benchmark.Changes.Where(c => c.IsLost)),
            Ids("gained", benchmark.Changes.Where(c => c.IsGained)),
            Words.Outcomes("baseline", benchmark.BaselineOutcomes),
            Words.Outcomes("candidate", benchmark.CandidateOutcomes),
            Words.SampleSet(benchmark, Escape),
        ];
        string list = string.Join("; ", notes.OfType<string>());
        if (list.Length > 0) yield return $"- **{Escape(benchmark.Id)}**: {list}";
    }

    private static string? Ids(string name, IEnumerable<SampleChange> changes)
    {
        string[] ids = [.. changes.Select(c => c.Id)];
        return ids.Length == 0 ? null : $"{name} {Words.List(ids, ids.Length, Escape, MostIds)}";
    }

    /// <summary>A section of at most so many lines; nothing where it would be empty.</summary>
    private static IEnumerable<string> Capped(IEnumerable<string> lines, int most, params string[] head)
    {
        string[] all = [.. lines];
        if (all.Length == 0) return [];
        string[] rest = all.Length > most ? ["", $"… and {Figures.Count(all.Length - most)} more."] : [];
        return [.. head, .. all.Take(most), .. rest, ""];
    }

    private static IEnumerable<string> Head(IReadOnlyList<string> headings, int textColumns) =>
        [Row(headings), Row([.. headings.Select((_, i) => i < textColumns ? ":--" : "--:")])];

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Show(double? value, Func<double, string> format) => value is { } number ? format(number) : "–";

    private static string Escape(string name) => HostileText.ForMarkdown(name, 80);
}
