using System.Globalization;
using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>The table of verdicts, for console and Markdown alike.</summary>
internal static class VerdictColumns
{
    private const string None = "–";

    public static IReadOnlyList<string> Headings(string first, Correction correction) =>
        [first, "verdict", "n", "baseline %", "candidate %", "points", "95 % interval", "gained", "lost", "p", Words.Adjusted(correction), "visible drop"];

    /// <param name="judgement">The row.</param>
    /// <param name="escape">Makes its name harmless.</param>
    public static IReadOnlyList<string> Cells(Judgement judgement, Func<string, string> escape) =>
    [
        escape(judgement.Id),
        judgement.Verdict.ToString(),
        Figures.Count(judgement.N),
        Show(judgement.Baseline, Figures.Percent),
        Show(judgement.Candidate, Figures.Percent),
        Show(judgement.Difference, Figures.Points),
        judgement.Interval is { } interval ? Words.Range(interval) : None,
        judgement.Gained.ToString(CultureInfo.InvariantCulture),
        judgement.Lost.ToString(CultureInfo.InvariantCulture),
        Show(judgement.P, Figures.P),
        Show(judgement.AdjustedP, Figures.P),
        Show(judgement.MinimumDetectableDrop, Figures.Percent),
    ];

    /// <summary>A judged group: it has no interval and no visible drop of its own.</summary>
    public static IReadOnlyList<string> Cells(GroupVerdict group, Func<string, string> escape) =>
    [
        escape(group.Id),
        group.Verdict?.ToString() ?? None,
        Figures.Count(group.N),
        Show(group.Baseline, Figures.Percent),
        Show(group.Candidate, Figures.Percent),
        Show(group.Difference, Figures.Points),
        None,
        group.Gained.ToString(CultureInfo.InvariantCulture),
        group.Lost.ToString(CultureInfo.InvariantCulture),
        Show(group.P, Figures.P),
        Show(group.AdjustedP, Figures.P),
        None,
    ];

    private static string Show(double? value, Func<double, string> format) => value is { } number ? format(number) : None;
}
