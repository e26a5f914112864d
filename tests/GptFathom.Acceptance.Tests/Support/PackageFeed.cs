using System.Globalization;
using System.Security;

namespace GptFathom.Acceptance.Support;

/// <summary>Our packages as they are released, in a folder that serves as a package source. What they depend on comes from the package cache of this machine.</summary>
internal sealed class PackageFeed(string folder)
{
    /// <summary>The projects that become packages.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        "GptFathom.TestFramework", "GptFathom.Anthropic", "GptFathom.Formats", "GptFathom.Tokenizers", "GptFathom.Suites", "GptFathom.Benchmarks", "GptFathom.Templates",
    ];

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");

    public string Folder => folder;

    public async Task PackAsync()
    {
        foreach (string project in Projects)
        {
            ProcessResult pack = await RunningProcess.RunAsync(
                Repository.Root, "dotnet", ["pack", Path.Combine("src", project), "--output", folder, $"-p:PackageVersion={Version}"]);
            pack.ExitsWith(0);
        }
    }

    public string PackageOf(string project) => Path.Combine(folder, $"{project}.{Version}.nupkg");

    /// <summary>Lets what is restored in or below a folder come from this feed and from the package cache, and from no network.</summary>
    public void WriteConfiguration(string target) => File.WriteAllText(Path.Combine(target, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{SecurityElement.Escape(folder)}" />
            <add key="cache" value="{SecurityElement.Escape(Repository.PackageCache)}" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="packed"><package pattern="GptFathom.*" /></packageSource>
            <packageSource key="cache"><package pattern="*" /></packageSource>
          </packageSourceMapping>
        </configuration>
        """);
}
