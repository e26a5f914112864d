namespace GptFathom.Snapshots;

/// <summary>Only like is compared with like.</summary>
internal static class Comparability
{
    /// <summary>Why the two runs may not be compared, naming each setting that differs, or null when they may.</summary>
    /// <param name="baseline">Header of the accepted run.</param>
    /// <param name="candidate">Header of the run under test.</param>
    /// <param name="across">Names of settings that are allowed to differ.</param>
    public static string? Refusal(RunHeader baseline, RunHeader candidate, IReadOnlyCollection<string>? across = null)
    {
        if (baseline.Benchmark != candidate.Benchmark)
            return $"not comparable: these are runs of different benchmarks, '{baseline.Benchmark}' and '{candidate.Benchmark}'";
        if (baseline.Kind != candidate.Kind || baseline.LowerIsBetter != candidate.LowerIsBetter)
            return $"not comparable: the accepted run's metric is {Describe(baseline)}, this run's is {Describe(candidate)}";
        if (baseline.IsImported || candidate.IsImported) return null;

        string[] differing =
        [
            .. baseline.Settings.Keys.Union(candidate.Settings.Keys)
                .Where(name => across?.Contains(name) is not true)
                .Where(name => baseline.Settings.GetValueOrDefault(name) != candidate.Settings.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal)
                .Select(name => $"{name} {Value(baseline, name)} → {Value(candidate, name)}"),
        ];
        return differing.Length == 0 ? null : $"not comparable: the settings differ: {string.Join(", ", differing)}";
    }

    private static string Describe(RunHeader header) =>
        (header.Kind == MetricKind.Binary ? "right-or-wrong" : "graded") + (header.LowerIsBetter ? ", lower is better" : "");

    private static string Value(RunHeader header, string name) => header.Settings.TryGetValue(name, out string? value) ? value : "(none)";
}
