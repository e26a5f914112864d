namespace GptFathom.Runs;

/// <summary>Which benchmarks a run has: all, those of a suite, or those named.</summary>
/// <param name="selection">Names of suites and ids of benchmarks, separated by commas; null or "all" for all.</param>
internal sealed class SuiteSelection(string? selection)
{
    private readonly string[] _names = (selection ?? "all").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Contains(BenchmarkAttribute benchmark) =>
        _names.Contains("all") || _names.Contains(benchmark.Name) || (benchmark.Suite is not null && _names.Contains(benchmark.Suite));
}
