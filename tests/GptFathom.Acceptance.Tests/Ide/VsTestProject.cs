using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>A user's project for the classic test platform, built once. Its packages are no others' dependencies, so that not every machine has them.</summary>
public sealed class VsTestProject(UpgradeProject upgrade) : IAsyncLifetime
{
    private const string Name = "VsTest";

    private static readonly (string Package, string Version)[] Runners = [("microsoft.net.test.sdk", "18.11.0"), ("xunit.runner.visualstudio", "4.0.1")];

    private readonly TempFolder _folder = new();

    public static string? Missing => Runners
        .Where(r => !Directory.Exists(Path.Combine(Repository.PackageCache, r.Package, r.Version)))
        .Select(r => $"{r.Package} {r.Version} is not in the package cache")
        .FirstOrDefault();

    internal string Folder => _folder.Root;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        PackageFeed feed = await upgrade.FeedAsync();
        feed.WriteConfiguration(Folder);
        string projects = Path.Combine(Repository.Root, "tests", "GptFathom.Acceptance.Tests", "Projects");
        foreach (string source in new[] { "VsTest/VsTest.csproj", "Upgrade/Capitals.cs", "Upgrade/Notes.cs", "Upgrade/Ordinary.cs" })
            File.Copy(Path.Combine(projects, source), _folder.PathOf(Path.GetFileName(source)));
        await File.WriteAllTextAsync(_folder.PathOf("fathom.json"), "{}");
        (await DotnetAsync(["build", "--configuration", Repository.Configuration, $"-p:FathomVersion={feed.Version}"])).ExitsWith(0);
    }

    /// <summary><c>dotnet test</c> as it was before it knew Microsoft.Testing.Platform.</summary>
    internal Task<ProcessResult> TestAsync(params string[] arguments) =>
        DotnetAsync(["test", _folder.PathOf(Name + ".csproj"), "--no-build", "--configuration", Repository.Configuration, .. arguments]);

    internal Task<ProcessResult> RunAsync(params string[] arguments) => RunningProcess.RunAsync(Folder, Repository.Application(Folder, Name), arguments);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // Beside the caches of the projects that were built from the same packages.
    private Task<ProcessResult> DotnetAsync(IEnumerable<string> arguments) => RunningProcess.RunAsync(Folder, "dotnet", arguments, new Dictionary<string, string?>
    {
        ["NUGET_PACKAGES"] = _folder.PathOf("cache"), ["NUGET_FALLBACK_PACKAGES"] = Repository.PackageCache,
    });
}
