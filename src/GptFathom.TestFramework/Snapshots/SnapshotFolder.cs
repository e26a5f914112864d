namespace GptFathom.Snapshots;

/// <summary>The folder with a project's snapshots: names follow the Verify library, so that its tools open the pair.</summary>
internal sealed class SnapshotFolder(string path)
{
    public string Path => path;

    public string Verified(string benchmark) => Existing($"{SafeFileName.Encode(benchmark)}.verified.jsonl");

    public string VerifiedMarkdown(string benchmark) => System.IO.Path.Combine(path, $"{SafeFileName.Encode(benchmark)}.verified.md");

    public string Received(string benchmark, string model) => Existing($"{SafeFileName.Encode(benchmark)}.{SafeFileName.Encode(model)}.received.jsonl");

    /// <summary>The accepted run of a benchmark, or null when there is none.</summary>
    /// <exception cref="FathomException">There is one, but it cannot be read.</exception>
    public BenchmarkRun? ReadVerified(string benchmark) => File.Exists(Verified(benchmark)) ? SnapshotReader.Read(Verified(benchmark)) : null;

    /// <summary>Replaces the received snapshot of the run's benchmark and model.</summary>
    /// <returns>The file's path.</returns>
    public string WriteReceived(BenchmarkRun run, OutputsPolicy policy)
    {
        string name = $"{SafeFileName.Encode(run.Header.Benchmark)}.{SafeFileName.Encode(run.Header.Model)}.received.jsonl";
        string file = System.IO.Path.Combine(path, policy == OutputsPolicy.Gzip ? name + ".gz" : name);
        string other = System.IO.Path.Combine(path, policy == OutputsPolicy.Gzip ? name : name + ".gz");
        SnapshotWriter.Write(file, run, policy);
        File.Delete(other);
        return file;
    }

    /// <summary>Makes a received snapshot the accepted one, byte for byte.</summary>
    /// <returns>The accepted snapshot's path.</returns>
    public string Accept(string received, string benchmark)
    {
        string ending = received.EndsWith(".gz", StringComparison.Ordinal) ? ".gz" : "";
        string other = ending.Length > 0 ? "" : ".gz";
        string verified = System.IO.Path.Combine(path, $"{SafeFileName.Encode(benchmark)}.verified.jsonl");
        AtomicFile.Write(verified + ending, file =>
        {
            using FileStream source = File.OpenRead(received);
            source.CopyTo(file);
        });
        File.Delete(verified + other);
        return verified + ending;
    }

    /// <summary>Every received snapshot in the folder, sorted by file name.</summary>
    public IReadOnlyList<string> AllReceived() => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.received.jsonl*").Where(IsSnapshot).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsSnapshot(string file) =>
        file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal);

    private string Existing(string name)
    {
        string plain = System.IO.Path.Combine(path, name);
        return File.Exists(plain + ".gz") && !File.Exists(plain) ? plain + ".gz" : plain;
    }
}
