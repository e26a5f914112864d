using Xunit;

[assembly: AssemblyFixture(typeof(GptFathom.Acceptance.Support.UpgradeProject))]

namespace GptFathom.Acceptance.Support;

/// <summary>
/// A user's project, built outside of this repository when the first test asks for it. Scenarios have its build, each in a folder of its own; the folder it was
/// built in is gone by then, so that each finds its configuration where it runs.
/// </summary>
public sealed class UpgradeProject : IUpgradeProject, IDisposable
{
    private const string Name = "Upgrade";

    private readonly TempFolder _folder = new();
    private readonly Lazy<Task<PackageFeed>> _feed;
    private readonly Lazy<Task> _built;
    private int _scenarios;

    public UpgradeProject()
    {
        AcceptedRuns = new AcceptedRuns(_folder.Root);
        _feed = new(PackAsync);
        _built = new(BuildAsync);
    }

    public AcceptedRuns AcceptedRuns { get; }

    private string Built => _folder.PathOf("built");

    public void Dispose() => _folder.Dispose();

    public async Task<string> CheckOutAsync()
    {
        await _built.Value;
        string folder = _folder.PathOf($"scenario-{Interlocked.Increment(ref _scenarios)}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Built, Name + ".csproj"), Path.Combine(folder, Name + ".csproj"));
        foreach (string part in new[] { "bin", "obj" }) Directory.CreateSymbolicLink(Path.Combine(folder, part), Path.Combine(Built, part));
        return folder;
    }

    public Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        TestProcess.RunAsync(folder, Application(folder), [], results, arguments, environment);

    public Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        RunningProcess.RunAsync(folder, Application(folder), arguments, environment);

    /// <summary>The packages that the project is restored from, packed when they are first asked for.</summary>
    internal Task<PackageFeed> FeedAsync() => _feed.Value;

    internal static string Application(string folder) => Repository.Application(folder, Name);

    private async Task<PackageFeed> PackAsync()
    {
        PackageFeed feed = new(_folder.PathOf("packages"));
        await feed.PackAsync();
        return feed;
    }

    private async Task BuildAsync()
    {
        PackageFeed feed = await FeedAsync();
        feed.WriteConfiguration(_folder.Root);
        File.Copy(Path.Combine(Repository.Root, "global.json"), _folder.PathOf("global.json"));
        string project = _folder.PathOf(Name);
        FolderContents.Copy(Path.Combine(Repository.Root, "tests", "GptFathom.Acceptance.Tests", "Projects", Name), project);
        ProcessResult build = await RunningProcess.RunAsync(
            project, "dotnet", ["build", "--configuration", Repository.Configuration, $"-p:FathomVersion={feed.Version}"],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _folder.PathOf("cache"), ["NUGET_FALLBACK_PACKAGES"] = Repository.PackageCache });
        build.ExitsWith(0);
        Directory.Move(project, Built);
    }
}
