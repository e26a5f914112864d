using GptFathom.Acceptance.Reading;
using GptFathom.Acceptance.Support;

namespace GptFathom.Acceptance.Commands;

/// <summary>The commands of our own benchmarks, with a folder of runs of their own.</summary>
internal sealed class Fathom : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string PathOf(params string[] parts) => _folder.Combine(parts);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunningProcess.RunAsync(_folder.Path, Repository.BenchmarksApplication, arguments);

    public Task<ProcessResult> ImportAsync(string benchmark, string model, params string[] files) =>
        RunAsync(["import", .. files, "--benchmark", benchmark, "--model", model, "--out", PathOf("runs")]);

    public Task<ProcessResult> CompareAsync(string baseline, string candidate, params string[] arguments) =>
        RunAsync(["compare", baseline, candidate, "--runs", PathOf("runs"), "--json", PathOf("verdict.json"), .. arguments]);

    public VerdictFile Verdict => new(PathOf("verdict.json"));

    public void Dispose() => _folder.Dispose();
}
