using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>Someone who has our packages, an empty package cache and a clean folder, and no other trace of us.</summary>
internal sealed class Newcomer : IDisposable
{
    private readonly TempFolder _home = new();
    private readonly Dictionary<string, string?> _environment;

    public Newcomer(PackageFeed feed)
    {
        Feed = feed;
        _environment = new Dictionary<string, string?>
        {
            ["DOTNET_CLI_HOME"] = _home.PathOf("home"),
            ["NUGET_PACKAGES"] = _home.PathOf("cache"),
            ["NUGET_HTTP_CACHE_PATH"] = _home.PathOf("http"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["GIT_CONFIG_GLOBAL"] = _home.PathOf("gitconfig"),
        };
        File.WriteAllText(_home.PathOf("gitconfig"), "[user]\n\tname = newcomer\n\temail = newcomer@example.org\n");
        Directory.CreateDirectory(Folder);
        feed.WriteConfiguration(Folder);
    }

    public PackageFeed Feed { get; }

    public string Folder => _home.PathOf("work");

    private static bool HasGit => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git")));

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs a command below the folder, in <paramref name="where"/>.</summary>
    public Task<ProcessResult> RunAsync(string where, string file, params string[] arguments) => RunAsync(where, file, null, arguments);

    /// <inheritdoc cref="RunAsync(string, string, string[])" />
    public Task<ProcessResult> RunAsync(string where, string file, IReadOnlyDictionary<string, string?>? more, params string[] arguments) =>
        RunningProcess.RunAsync(PathOf(where), file, arguments, (more ?? new Dictionary<string, string?>()).Concat(_environment).ToDictionary());

    public async Task<ProcessResult> DotnetAsync(string where, params string[] arguments) => await RunAsync(where, "dotnet", arguments);

    /// <summary>A project made from the template.</summary>
    public async Task CreateProjectAsync(string name)
    {
        (await DotnetAsync("", "new", "install", Feed.PackageOf("GptFathom.Templates"))).ExitsWith(0);
        (await DotnetAsync("", "new", "gptfathom", "--output", name)).ExitsWith(0);
    }

    /// <summary>Installs the tool.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> InstallToolAsync()
    {
        string tools = _home.PathOf("tools");
        (await DotnetAsync("", "tool", "install", "GptFathom.Benchmarks", "--tool-path", tools, "--version", Feed.Version)).ExitsWith(0);
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "fathom.exe" : "fathom");
    }

    /// <summary>Takes a folder under version control as it is.</summary>
    public async Task CommitAsync(string name)
    {
        Assert.SkipUnless(HasGit, "git is not installed: it says which files are tracked");
        (await RunAsync(name, "git", "init", "--quiet")).ExitsWith(0);
        (await RunAsync(name, "git", "add", "--all")).ExitsWith(0);
        (await RunAsync(name, "git", "commit", "--quiet", "--message", "From the template")).ExitsWith(0);
    }

    public async Task<string> ChangedFilesAsync(string where) => (await RunAsync(where, "git", "status", "--porcelain")).Output;

    public void Dispose() => _home.Dispose();
}
