namespace GptFathom.Snapshots;

/// <summary>The folder with a project's snapshots: names follow the Verify library, so that its tools open the pair.</summary>
/// <param name="path">Where accepted snapshots lie and are written to.</param>
/// <param name="received">Where received snapshots lie and are written to.</param>
/// <param name="copy">Where an accepted snapshot is read that <paramref name="path"/> has not, or null.</param>
internal sealed class SnapshotFolder(string path, Func<string> received, string? copy)
{
    /// <summary>One folder for everything.</summary>
    public SnapshotFolder(string path)
        : this(path, () => path, null)
    {
    }

    public string Path => path;

    public string ReceivedPath => received();

    public string Verified(string benchmark)
    {
        string name = $"{Name(benchmark)}.verified.jsonl";
        string own = Existing(path, name);
        return copy is not null && !File.Exists(own) && File.Exists(Existing(copy, name)) ? Existing(copy, name) : own;
    }

    public string VerifiedMarkdown(string benchmark) => System.IO.Path.Combine(path, $"{Name(benchmark)}.verified.md");

    /// <summary>Where the received run lies that covers the whole benchmark.</summary>
    public string Received(string benchmark, string model) => Existing(ReceivedPath, ReceivedName(benchmark, model, Extent.Whole));

    /// <summary>The accepted run of a benchmark, or null when there is none.</summary>
    /// <exception cref="FathomException">There is one, but it cannot be read.</exception>
    public BenchmarkRun? ReadVerified(string benchmark) => File.Exists(Verified(benchmark)) ? SnapshotReader.Read(Verified(benchmark)) : null;

    /// <summary>Replaces the received snapshot of the run's benchmark, model and extent: a limited run never replaces a whole one.</summary>
    /// <returns>The file's path.</returns>
    public string WriteReceived(BenchmarkRun run, OutputsPolicy policy)
    {
        string name = ReceivedName(run.Header.Benchmark, run.Header.Model, run.Header.Extent);
        string file = System.IO.Path.Combine(ReceivedPath, policy == OutputsPolicy.Gzip ? name + ".gz" : name);
        string other = System.IO.Path.Combine(ReceivedPath, policy == OutputsPolicy.Gzip ? name : name + ".gz");
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
        string verified = System.IO.Path.Combine(path, $"{Name(benchmark)}.verified.jsonl");
        AtomicFile.Write(verified + ending, file =>
        {
            using FileStream source = File.OpenRead(received);
            source.CopyTo(file);
        });
        File.Delete(verified + other);
        return verified + ending;
    }

    /// <summary>Every received snapshot in the folder, sorted by file name.</summary>
    public IReadOnlyList<string> AllReceived() => All(ReceivedPath, "*.received.jsonl*");

    /// <summary>Whether there is a received run of the model that covers a whole benchmark.</summary>
    public bool HasReceived(string model)
    {
        string ending = $"{SafeFileName.Encode(model)}.received.jsonl";
        return AllReceived().Any(file => System.IO.Path.GetFileName(file).Split('.', 2)[1].StartsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>The accepted runs of other benchmarks than those given, as id and file, sorted by file name.</summary>
    public IReadOnlyList<(string Benchmark, string File)> VerifiedBeside(IEnumerable<string> benchmarks)
    {
        HashSet<string> known = [.. benchmarks.Select(Name)];
        return
        [
            .. from file in All(Directory.Exists(path) ? path : copy ?? path, "*.verified.jsonl*")
               let name = System.IO.Path.GetFileName(file).Split('.')[0]
               where !known.Contains(name)
               select (Uri.UnescapeDataString(name), file),
        ];
    }

    private static string[] All(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Where(IsSnapshot).Order(StringComparer.Ordinal)] : [];

    private static string ReceivedName(string benchmark, string model, Extent extent) =>
        $"{Name(benchmark)}.{SafeFileName.Encode(model)}{extent.FileSuffix}.received.jsonl";

    // A dot ends the benchmark's name, so that "a.b" of model "c" is not "a" of model "b.c".
    private static string Name(string benchmark) => SafeFileName.Encode(benchmark).Replace(".", "%2E", StringComparison.Ordinal);

    private static bool IsSnapshot(string file) =>
        file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal);

    private static string Existing(string folder, string name)
    {
        string plain = System.IO.Path.Combine(folder, name);
        return File.Exists(plain + ".gz") && !File.Exists(plain) ? plain + ".gz" : plain;
    }
}
