using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>Finds the accepted run: the verified snapshot, a named file, or the received run of another model.</summary>
internal sealed class BaselineSource(SnapshotFolder snapshots, string? baseline, string root)
{
    private const string Verified = "verified";

    /// <summary>The accepted run of the benchmark, or null when there is none.</summary>
    /// <exception cref="FathomException">It was named but is not there, or cannot be read.</exception>
    public BenchmarkRun? Read(string benchmark)
    {
        if (baseline is null or Verified) return snapshots.ReadVerified(benchmark);
        string path = Path.GetFullPath(baseline, root);
        if (File.Exists(path))
        {
            BenchmarkRun run = SnapshotReader.Read(path);
            return run.Header.Benchmark == benchmark ? run : null;
        }
        string received = snapshots.Received(benchmark, baseline);
        if (File.Exists(received)) return SnapshotReader.Read(received);
        throw new FathomException(snapshots.HasReceived(baseline)
            ? $"The baseline '{baseline}' has no received run of {benchmark} ({received})."
            : $"The baseline '{baseline}' is neither 'verified', nor a file, nor a model with a received run in {snapshots.Path}.");
    }
}
