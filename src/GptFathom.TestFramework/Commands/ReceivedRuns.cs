using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>The received runs of one model that can be accepted: one a benchmark, the whole one where there is one.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="model">The model.</param>
/// <param name="declared">Ids of the benchmarks that there are.</param>
internal sealed class ReceivedRuns(SnapshotFolder folder, string model, IReadOnlyCollection<string> declared)
{
    /// <summary>The runs of the benchmarks named, or of all.</summary>
    /// <exception cref="FathomException">A name fits no benchmark or no run, or it cannot be told which run is meant.</exception>
    public IReadOnlyList<(string File, BenchmarkRun Run)> Find(IReadOnlyList<string> benchmarks)
    {
        if (benchmarks.FirstOrDefault(id => !declared.Contains(id)) is { } unknown) throw Unknown(unknown);
        ILookup<string, (string File, RunHeader Header)> found = Headers().ToLookup(r => r.Header.Benchmark, StringComparer.Ordinal);
        string[] missing = [.. benchmarks.Where(id => !found.Contains(id))];
        if (missing.Length > 0)
            throw new FathomException($"{folder.ReceivedPath}: there is no received run of {string.Join(", ", missing)} under '{model}'. Nothing was accepted.");
        string[] chosen = benchmarks.Count > 0 ? [.. benchmarks.Distinct()] : [.. found.Select(r => r.Key).Where(declared.Contains)];
        string gone = found.Count > 0 ? " of a benchmark that still exists" : "";
        if (chosen.Length == 0) throw new FathomException($"{folder.ReceivedPath}: there is no received run under '{model}'{gone}.");
        return [.. chosen.Select(id => Only(id, [.. found[id]])).Select(file => (file, SnapshotReader.Read(file)))];
    }

    /// <summary>Runs of benchmarks that are no more.</summary>
    public IEnumerable<string> Leftover() => from run in Headers() where !declared.Contains(run.Header.Benchmark) select run.File;

    private IEnumerable<(string File, RunHeader Header)> Headers() =>
        folder.AllReceived().Select(file => (file, SnapshotReader.ReadHeader(file))).Where(r => r.Item2.Model == model);

    private string Only(string benchmark, IReadOnlyList<(string File, RunHeader Header)> runs)
    {
        if (runs.FirstOrDefault(r => !r.Header.IsPartial).File is { } whole) return whole;
        if (runs.Count == 1) return runs[0].File;
        string parts = string.Join("; ", runs.Select(r => r.Header.Extent.Describe() ?? "a part"));
        throw new FathomException($"{folder.ReceivedPath}: there are only parts of {benchmark} under '{model}' ({parts}); run it whole. Nothing was accepted.");
    }

    private FathomException Unknown(string benchmark)
    {
        string known = string.Join(", ", declared.Order(StringComparer.Ordinal)), verified = folder.Verified(benchmark);
        string leftover = File.Exists(verified) ? $" An accepted run of it is left over ({verified}): delete it." : "";
        return new($"There is no benchmark '{new UntrustedText(benchmark)}'; known: {known}.{leftover} Nothing was accepted.");
    }
}
