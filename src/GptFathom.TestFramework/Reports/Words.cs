using GptFathom.Gates;

namespace GptFathom.Reports;

/// <summary>Phrases that several reports share.</summary>
internal static class Words
{
    public static string Adjusted(Correction correction) => correction == Correction.Holm ? "Holm" : "Benjamini-Hochberg";

    public static string Range(Interval interval) => $"{Figures.Points(interval.Low)} to {Figures.Points(interval.High)}";

    /// <summary>"Regressed (gsm8k, Math); also Improved (mbpp)".</summary>
    public static string Run(RunSummary run, Func<string, string> escape)
    {
        string line = Part(run.Verdict, run.Names);
        return run.Others.Count == 0 ? line : $"{line}; also {string.Join(", ", run.Others.Select(o => Part(o.Verdict, o.Names)))}";

        string Part(Verdict verdict, IReadOnlyList<string> names) => names.Count == 0 ? $"{verdict}" : $"{verdict} ({List(names, names.Count, escape)})";
    }

    /// <summary>"Only a part was run (capitals: limited to 6 of 20).", or null for a whole run.</summary>
    public static string? PartlyRun(RunSummary run, Func<string, string> escape) =>
        run.PartlyRun.Count == 0 ? null : $"Only a part was run ({List(run.PartlyRun, run.PartlyRun.Count, escape)}).";

    public static string Seesaw(Seesaw seesaw, Func<string, string> escape)
    {
        return $"Seesaw: {Side(seesaw.Improved)} improved while {Side(seesaw.Regressed)} regressed (points).";

        string Side(IReadOnlyList<Shift> shifts) =>
            List([.. shifts.Select(s => $"{s.Name} {Figures.Points(s.Difference)}")], shifts.Count, escape);
    }

    /// <summary>"capitals: 2 fewer samples: 019, 020".</summary>
    public static string Loosened(Relaxation relaxation, Func<string, int, string> escape) => $"{escape(relaxation.Benchmark, 100)}: {escape(relaxation.Text, 400)}";

    /// <summary>What follows from what is loosened, or null where nothing does.</summary>
    public static string? Consequence(RunSummary run) => run switch
    {
        { LoosenedFails: true } => "The run fails because the gate was loosened: accept the change with it, or undo it.",
        _ when run.Loosened.Any(l => l.IsFailure) => "On a build server the run fails because the gate was loosened, unless that is accepted in the same change.",
        _ => null,
    };

    /// <summary>The first names, and how many more there are.</summary>
    public static string List(IReadOnlyList<string> names, int count, Func<string, string> escape, int most = 8)
    {
        string list = string.Join(", ", names.Take(most).Select(escape));
        return count > most ? $"{list} and {Figures.Count(count - most)} more" : list;
    }

    /// <summary>"candidate: 3 no answer, 1 error", or null where every sample was answered.</summary>
    public static string? Outcomes(string side, OutcomeCounts? counts)
    {
        if (counts is null) return null;
        (int Count, string Name)[] parts =
        [
            (counts.NoAnswer, "no answer"), (counts.Truncated, "truncated"), (counts.Refused, "refused"),
            (counts.Error, counts.Error == 1 ? "error" : "errors"),
        ];
        string list = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{Figures.Count(p.Count)} {p.Name}"));
        return list.Length == 0 ? null : $"{side}: {list}";
    }

    /// <summary>"2 added (a, b)" and the like, or null where baseline and candidate have the same samples.</summary>
    public static string? SampleSet(BenchmarkVerdict benchmark, Func<string, string> escape)
    {
        (NameList List, string Name)[] parts = [(benchmark.Added, "added"), (benchmark.Removed, "removed"), (benchmark.Changed, "changed")];
        string list = string.Join(", ", parts.Where(p => p.List.Count > 0)
            .Select(p => $"{Figures.Count(p.List.Count)} {p.Name} ({List(p.List.Names, p.List.Count, escape, 5)})"));
        return list.Length == 0 ? null : $"samples: {list}";
    }
}
