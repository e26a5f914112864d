using System.Collections.Concurrent;

namespace GptFathom.Runs;

/// <summary>Which benchmarks a run has: all, those of a suite, or those named. It remembers what it was asked about, to tell a name that fits nothing.</summary>
/// <param name="selection">Names of suites and ids of benchmarks, separated by commas; "all" for all; null for all but those on demand.</param>
/// <param name="onDemand">Ids of benchmarks that have to be asked for.</param>
internal sealed class SuiteSelection(string? selection, IReadOnlySet<string>? onDemand = null)
{
    public const string All = "all";

    private readonly string[] _names = (selection ?? All).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _benchmarks = new(StringComparer.Ordinal);

    /// <summary>The benchmarks it was asked about: those that there are, selected or not.</summary>
    public IEnumerable<string> Benchmarks => _benchmarks.Keys;

    public bool Contains(BenchmarkAttribute benchmark)
    {
        _known.TryAdd(benchmark.Name, true);
        _benchmarks.TryAdd(benchmark.Name, true);
        if (benchmark.Suite is not null) _known.TryAdd(benchmark.Suite, true);
        if (selection is null) return onDemand?.Contains(benchmark.Name) is not true;
        return _names.Contains(All) || _names.Contains(benchmark.Name) || (benchmark.Suite is not null && _names.Contains(benchmark.Suite));
    }

    /// <summary>What is wrong with the selection, once every benchmark was asked about; or null.</summary>
    public string? Problem
    {
        get
        {
            if (_known.IsEmpty) return null;
            string known = string.Join(", ", _known.Keys.Append(All).Order(StringComparer.Ordinal));
            return _names.FirstOrDefault(name => name != All && !_known.ContainsKey(name)) is { } unknown ? $"There is no suite or benchmark '{unknown}'; known: {known}."
                : _names.Length == 0 ? $"The suite '{selection}' names nothing; known: {known}."
                : null;
        }
    }
}
