using GptFathom.Scenarios.Support;

namespace GptFathom.Scenarios.Commands;

/// <summary>The commands of our own benchmarks, with a folder of runs of their own.</summary>
internal sealed class Fathom : IDisposable
{
    private readonly TempFolder _folder = new();

    public string PathOf(params string[] parts) => _folder.PathOf(parts);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <param name="environment">All environment variables.</param>
    /// <param name="arguments">The command line.</param>
    public Task<ProcessResult> RunAsync(IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        BenchmarksApplication.Instance.RunAsync(_folder.Root, arguments, environment);

    public Task<ProcessResult> ImportAsync(string benchmark, string model, params string[] files) =>
        RunAsync(["import", .. files, "--benchmark", benchmark, "--model", model, "--out", PathOf("runs")]);

    public Task<ProcessResult> CompareAsync(string baseline, string candidate, params string[] arguments) =>
        RunAsync(["compare", baseline, candidate, "--runs", PathOf("runs"), "--json", PathOf("verdict.json"), .. arguments]);

    public VerdictFile Verdict => new(PathOf("verdict.json"));

    public void Dispose() => _folder.Dispose();
}
