using GptFathom.Benchmarks.Starter;
using GptFathom.Datasets;
using GptFathom.Runs;
using GptFathom.Suites;

namespace GptFathom.Performance.Cost;

/// <summary>The standard benchmarks with the data that lie beside the repository, and the exemplars that tests bring along.</summary>
internal sealed class StandardSuite(string repository)
{
    private readonly IReadOnlyDictionary<string, BenchmarkDefinition> _all = BenchmarkSet.Of(typeof(Gsm8k).Assembly).Definitions().ToDictionary(d => d.Id);

    private readonly DataFolders _files = new(
    [
        DataOf(repository),
        Path.Combine(repository, "tests", "GptFathom.Suites.Tests", "Data", "exemplars"),
        AppContext.BaseDirectory,
    ], ExtensionSet.Of(typeof(StarterMath).Assembly));

    /// <summary>The folder of the real data.</summary>
    public string Data { get; } = DataOf(repository);

    public bool HasData => Directory.Exists(Data);

    /// <summary>The benchmarks of which data are there.</summary>
    public IEnumerable<string> Ids =>
        _all.Values.Where(d => d.Attribute.Suite == "standard" && d.DatasetIn(_files).IsPresent(_files)).Select(d => d.Id).Order(StringComparer.Ordinal);

    public Task<LoadedBenchmark> LoadAsync(string id) => _all[id].LoadAsync(_files);

    /// <summary>A short reply with the right answer.</summary>
    public static string Right(Sample sample) =>
        sample.Choices.Count > 0 ? $"The answer is ({sample.Target})." : sample.Targets.Count > 0 ? sample.Target : "I do not know.";

    private static string DataOf(string repository) => Path.GetFullPath(Path.Combine(repository, "..", "shared", "data", "benchmarks"));
}
