using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>
/// A project that was built as a build server does, with its output apart from it, and a checkout of it. It is not where it was built, unless a test says that
/// it is.
/// </summary>
public sealed class PlacedProject(UpgradeProject packages) : ITestApplication, IAsyncLifetime
{
    public const string Collection = "placed";
    private const string Name = "Placed";

    private readonly TempFolder _folder = new();
    private PackageFeed? _feed;
    private int _checkouts;

    /// <summary>The folder that the build recorded.</summary>
    internal string Home => _folder.PathOf("home", Name);

    private string Away => _folder.PathOf("away", Name);

    private string Output => _folder.PathOf("artifacts", "bin", Name, Repository.Configuration.ToLowerInvariant());

    public async ValueTask InitializeAsync()
    {
        _feed = await packages.FeedAsync();
        _feed.WriteConfiguration(_folder.Root);
        File.Copy(Path.Combine(Repository.Root, "global.json"), _folder.PathOf("global.json"));
        Directory.CreateDirectory(_folder.PathOf("away"));
        FolderContents.Copy(Path.Combine(Repository.Root, "tests", "GptFathom.Acceptance.Tests", "Projects", Name), Home);
        PlacedFiles.Write(Home, "\n");
        await BuildAsync();
        ProcessResult accepted = await RunningProcess.RunAsync(Home, Application(Output), ["--results-directory", _folder.PathOf("results")]);
        accepted.ExitsWith(0);
        (await RunningProcess.RunAsync(Home, Application(Output), ["accept"])).ExitsWith(0);
        Directory.Delete(Path.Combine(Home, ".fathom"), recursive: true);
        File.Delete(Path.Combine(Home, "Snapshots", "tickets.old.received.jsonl"));
        await BuildAsync();
        Directory.Move(Home, Away);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static string Application(string output) => Path.Combine(output, OperatingSystem.IsWindows() ? Name + ".exe" : Name);

    /// <summary>Puts the project back to where it was built, until the result is disposed of.</summary>
    internal IDisposable AtHome()
    {
        Directory.Move(Away, Home);
        return new Return(this);
    }

    /// <summary>A copy of the output, in a folder of its own.</summary>
    internal string CopyOutput()
    {
        string copy = NewFolder();
        CopyAll(Output, copy);
        return copy;
    }

    /// <summary>The files that a checkout has beside sources, with the accepted run.</summary>
    /// <param name="lineEnd">How each line of each file ends.</param>
    internal string CheckOut(string lineEnd = "\n")
    {
        string copy = NewFolder();
        PlacedFiles.Write(copy, File.ReadAllText(Path.Combine(Output, "Snapshots", "tickets.verified.jsonl")), lineEnd);
        return copy;
    }

    internal string NewFolder() => Directory.CreateDirectory(_folder.PathOf($"folder-{Interlocked.Increment(ref _checkouts)}")).FullName;

    public Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        TestProcess.RunAsync(folder, Application(Output), [], results, arguments, environment);

    public Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        RunningProcess.RunAsync(folder, Application(Output), arguments, environment);

    /// <summary>Runs the tests of a copy of the output.</summary>
    internal static Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, string output) =>
        TestProcess.RunAsync(folder, Application(output), [], results, arguments, null);

    /// <summary>Runs a copy of the output.</summary>
    internal static Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, string output) =>
        RunningProcess.RunAsync(folder, Application(output), arguments);

    private async Task BuildAsync()
    {
        ProcessResult build = await RunningProcess.RunAsync(
            Home,
            "dotnet",
            ["build", "--configuration", Repository.Configuration, "--artifacts-path", _folder.PathOf("artifacts"), "-p:ContinuousIntegrationBuild=true", $"-p:FathomVersion={_feed!.Version}"],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _folder.PathOf("cache"), ["NUGET_FALLBACK_PACKAGES"] = Repository.PackageCache });
        build.ExitsWith(0);
    }

    private static void CopyAll(string from, string to)
    {
        FolderContents.Copy(from, to);
        foreach (string folder in Directory.GetDirectories(from)) CopyAll(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private sealed class Return(PlacedProject project) : IDisposable
    {
        public void Dispose() => Directory.Move(project.Home, project.Away);
    }
}
