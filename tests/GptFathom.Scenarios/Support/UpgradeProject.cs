using Xunit;

[assembly: AssemblyFixture(typeof(GptFathom.Scenarios.Support.UpgradeProject))]

namespace GptFathom.Scenarios.Support;

/// <summary>A user's project with benchmarks, run within this process. Each scenario has a folder of its own.</summary>
public sealed class UpgradeProject : IUpgradeProject, IDisposable
{
    private readonly TempFolder _folder = new();
    private int _scenarios;

    public UpgradeProject() => AcceptedRuns = new AcceptedRuns(_folder.Root);

    public AcceptedRuns AcceptedRuns { get; }

    public Task<string> CheckOutAsync() => Task.FromResult(Directory.CreateDirectory(_folder.PathOf($"scenario-{Interlocked.Increment(ref _scenarios)}")).FullName);

    public Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Application(folder).TestAsync(folder, results, arguments, environment);

    public Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Application(folder).RunAsync(folder, arguments, environment);

    public void Dispose() => _folder.Dispose();

    private static TestApplication Application(string folder) => new(typeof(Upgrade.Sums).Assembly, Path.Combine(folder, "bin"));
}
