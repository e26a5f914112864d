using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Reports;

/// <summary>The page beside an accepted snapshot, for whoever reviews the change: scores, groups, and what differs from the run accepted before.</summary>
internal static class AcceptedMarkdown
{
    private const int MostGroups = 60;
    private const int MostSamples = 100;

    public static string Write(BenchmarkRun run, BenchmarkRun? before)
    {
        OutcomeCounts counts = OutcomeCounts.Of(run);
        List<string> lines =
        [
            $"# {Escape(run.Header.Benchmark)}",
            "",
            $"Accepted run of **{Escape(run.Header.Model)}**{(run.Header.Extent.Describe() is { } extent ? $", {extent}" : "")}. Capability {Escape(run.Header.Capability)}, fingerprint `{string.Concat(run.Header.Fingerprint.Take(8))}`.",
            "",
            "| samples | score % | answered | no answer | truncated | refused | errors |",
            "| --: | --: | --: | --: | --: | --: | --: |",
            $"| {run.Records.Count} | {Percent(RunMean.Macro(run))} | {counts.Answered} | {counts.NoAnswer} | {counts.Truncated} | {counts.Refused} | {counts.Error} |",
            "",
            .. Also(run),
            .. Loosened(run, before),
            .. Groups(run),
            .. Changes(run, before),
        ];
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    private static IEnumerable<string> Also(BenchmarkRun run)
    {
        string[] means = [.. RunMean.Also(run).Select(m => $"{Escape(m.Metric)} {Percent(m.Percent)} %")];
        return means.Length == 0 ? [] : [$"Also: {string.Join(", ", means)}.", ""];
    }

    private static IEnumerable<string> Loosened(BenchmarkRun run, BenchmarkRun? before)
    {
        IReadOnlyList<Relaxation> loosened = before is null ? [] : BaselineChecks.Between(before, run);
        return loosened.Count == 0 ? [] : ["**Loosened** against the run accepted before:", "", .. loosened.Select(l => $"- {HostileText.ForMarkdown(l.Text, 400)}"), ""];
    }

    private static IEnumerable<string> Groups(BenchmarkRun run)
    {
        string[] rows =
        [
            .. run.Records.Where(r => r.Group is not null).GroupBy(r => r.Group!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"| {Escape(g.Key)} | {g.Count()} | {Percent(RunMean.Micro(run with { Records = [.. g] }))} |"),
        ];
        return rows.Length == 0 ? [] : ["| group | samples | score % |", "| :-- | --: | --: |", .. Capped(rows, MostGroups), ""];
    }

    private static IEnumerable<string> Changes(BenchmarkRun run, BenchmarkRun? before)
    {
        if (before is null) return [];
        Dictionary<string, SampleRecord> old = before.Records.ToDictionary(r => r.Id, StringComparer.Ordinal);
        string[] rows =
        [
            .. run.Records.Where(r => old.TryGetValue(r.Id, out SampleRecord? was) && (was.Score != r.Score || was.Hash != r.Hash))
                .Select(r => $"| {Escape(r.Id)} | {Shown(old[r.Id])} | {Shown(r)} |{(old[r.Id].Hash == r.Hash ? "" : " content changed")} |"),
            .. run.Records.Where(r => !old.ContainsKey(r.Id)).Select(r => $"| {Escape(r.Id)} |  | {Shown(r)} | added |"),
            .. before.Records.ExceptBy(run.Records.Select(r => r.Id), r => r.Id).Select(r => $"| {Escape(r.Id)} | {Shown(r)} |  | removed |"),
        ];
        string title = $"## Against the run of {Escape(before.Header.Model)} accepted before";
        return rows.Length == 0
            ? [title, "", "No sample changed."]
            : [title, "", $"Score {Percent(RunMean.Macro(before))} → {Percent(RunMean.Macro(run))} %.", "", "| sample | before | now | |", "| :-- | :-- | :-- | :-- |", .. Capped(rows, MostSamples)];
    }

    private static IEnumerable<string> Capped(string[] rows, int most) =>
        rows.Length <= most ? rows : [.. rows.Take(most), "", $"… and {rows.Length - most} more."];

    private static string Shown(SampleRecord record)
    {
        string answer = record.Attempts[0].Answer is { } text ? HostileText.ForMarkdown(text, 60) : SnapshotJson.Name(record.Outcome);
        return record.Score is { } score ? $"{Figures.Percent(100 * score)}: {answer}" : answer;
    }

    private static string Percent(double? percent) => percent is { } value ? Figures.Percent(value) : "–";

    private static string Escape(string name) => HostileText.ForMarkdown(name, 80);
}
