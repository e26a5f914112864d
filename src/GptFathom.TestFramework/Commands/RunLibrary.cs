using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>Finds runs by file or by model.</summary>
internal sealed class RunLibrary(string folder, CommandContext context)
{
    private const string RunPrefix = "run:";

    /// <summary>The runs that a name stands for, by benchmark; a model stands for its whole runs.</summary>
    /// <param name="name">A snapshot file, or the name of a model; <c>run:</c> in front means the model even where there is a file.</param>
    /// <exception cref="FathomException">There is nothing of that name, or it cannot be read.</exception>
    public IReadOnlyDictionary<string, BenchmarkRun> Find(string name)
    {
        if (!name.StartsWith(RunPrefix, StringComparison.Ordinal) && File.Exists(context.FullPath(name)))
        {
            BenchmarkRun run = SnapshotReader.Read(context.FullPath(name));
            return new Dictionary<string, BenchmarkRun> { [run.Header.Benchmark] = run };
        }
        string model = name.StartsWith(RunPrefix, StringComparison.Ordinal) ? name[RunPrefix.Length..] : name;
        Dictionary<string, BenchmarkRun> runs = new(StringComparer.Ordinal);
        List<string> models = [];
        foreach (string file in new SnapshotFolder(folder).AllReceived())
        {
            RunHeader header = SnapshotReader.ReadHeader(file);
            if (header.IsPartial) continue;
            models.Add(header.Model);
            if (header.Model == model) runs[header.Benchmark] = SnapshotReader.Read(file);
        }
        return runs.Count > 0 ? runs : throw new FathomException(
            $"'{name}' is neither a snapshot file nor a model with runs in {folder}; {(models.Count == 0 ? "there are none" : $"there are runs of {string.Join(", ", models.Distinct().Order(StringComparer.Ordinal))}")}.");
    }
}
