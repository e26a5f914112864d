using System.Collections.Concurrent;
using GptFathom.Acceptance.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(UpgradeProject))]

namespace GptFathom.Acceptance.Support;

/// <summary>
/// A user's project, built once a run outside of this repository. Scenarios have its build, each in a folder of its own; the folder it was built in is
/// gone by then, so that each finds its configuration where it runs.
/// </summary>
public sealed class UpgradeProject : IAsyncLifetime
{
    private const string Name = "Upgrade";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, string> _accepted = new(StringComparer.Ordinal);
    private int _scenarios;

    public UpgradeProject() => Feed = new PackageFeed(_folder.Combine("packages"));

    /// <summary>The packages that the project was restored from.</summary>
    internal PackageFeed Feed { get; }

    private string Built => _folder.Combine("built");

    public async ValueTask InitializeAsync()
    {
        await Feed.PackAsync();
        Feed.WriteConfiguration(_folder.Path);
        File.Copy(Path.Combine(Repository.Root, "global.json"), _folder.Combine("global.json"));
        string project = _folder.Combine(Name);
        Directory.CreateDirectory(project);
        foreach (string source in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "GptFathom.Acceptance.Tests", "Projects", Name)))
            File.Copy(source, Path.Combine(project, Path.GetFileName(source)));
        ProcessResult build = await RunningProcess.RunAsync(
            project, "dotnet", ["build", "--configuration", Repository.Configuration, $"-p:FathomVersion={Feed.Version}"],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _folder.Combine("cache"), ["NUGET_FALLBACK_PACKAGES"] = Repository.PackageCache });
        build.ExitsWith(0);
        Directory.Move(project, Built);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A checkout of the project with its build.</summary>
    internal string CheckOut()
    {
        string folder = _folder.Combine($"scenario-{Interlocked.Increment(ref _scenarios)}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Built, Name + ".csproj"), Path.Combine(folder, Name + ".csproj"));
        foreach (string part in new[] { "bin", "obj" }) Directory.CreateSymbolicLink(Path.Combine(folder, part), Path.Combine(Built, part));
        return folder;
    }

    /// <summary>The snapshots that an earlier scenario accepted under the same circumstances, or null.</summary>
    internal string? Accepted(string circumstances) => _accepted.GetValueOrDefault(circumstances);

    /// <summary>Keeps what was accepted for scenarios to come.</summary>
    internal void Keep(string circumstances, string snapshots)
    {
        string kept = _folder.Combine($"accepted-{Guid.NewGuid():N}");
        Copy(snapshots, kept);
        _accepted[circumstances] = kept;
    }

    internal static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    internal static string Application(string folder) => Repository.Application(folder, Name);
}
