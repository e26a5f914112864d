using System.Text.Json;
using GptFathom.Acceptance.Places;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>
/// A project that was built as a build server does, with its output apart from it, and a checkout of it. It is not where it was built, unless a test says that
/// it is. Its models are scripts: "old" knows every answer, "new" does not.
/// </summary>
public sealed class PlacedProject(UpgradeProject packages) : IAsyncLifetime
{
    public const string Collection = "placed";
    public const int Samples = 20;
    private const string Name = "Placed";

    private readonly TemporaryFolder _folder = new();
    private int _checkouts;

    /// <summary>The folder that the build recorded.</summary>
    internal string Home => _folder.Combine("home", Name);

    private string Away => _folder.Combine("away", Name);

    private string Output => _folder.Combine("artifacts", "bin", Name, Repository.Configuration.ToLowerInvariant());

    public async ValueTask InitializeAsync()
    {
        packages.Feed.WriteConfiguration(_folder.Path);
        File.Copy(Path.Combine(Repository.Root, "global.json"), _folder.Combine("global.json"));
        Directory.CreateDirectory(_folder.Combine("away"));
        UpgradeProject.Copy(Path.Combine(Repository.Root, "tests", "GptFathom.Acceptance.Tests", "Projects", Name), Home);
        WriteFiles(Home, "\n");
        await BuildAsync();
        ProcessResult accepted = await RunningProcess.RunAsync(Home, Application(Output), ["--results-directory", _folder.Combine("results")]);
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
        WriteFiles(copy, lineEnd);
        Directory.CreateDirectory(Path.Combine(copy, "Snapshots"));
        string verified = File.ReadAllText(Path.Combine(Output, "Snapshots", "tickets.verified.jsonl"));
        File.WriteAllText(Path.Combine(copy, "Snapshots", "tickets.verified.jsonl"), verified.Replace("\n", lineEnd, StringComparison.Ordinal));
        return copy;
    }

    internal string NewFolder() => Directory.CreateDirectory(_folder.Combine($"folder-{Interlocked.Increment(ref _checkouts)}")).FullName;

    /// <summary>Runs the application that was built, or a copy of its output.</summary>
    internal Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, string? output = null, IReadOnlyDictionary<string, string?>? environment = null) =>
        TestRun.OfAsync(folder, Application(output ?? Output), [], results, arguments, environment);

    /// <inheritdoc cref="TestAsync" />
    internal Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, string? output = null, IReadOnlyDictionary<string, string?>? environment = null) =>
        RunningProcess.RunAsync(folder, Application(output ?? Output), arguments, environment);

    private static void WriteFiles(string folder, string lineEnd)
    {
        string[] prompts = [.. Enumerable.Range(1, Samples).Select(n => Exam.Prompt("tickets", n))];
        Write("fathom.json", """
            {
              // as an editor on Windows writes it
              "candidate": "old",
              "suite": "tickets",
              "models": {
                "old": { "api": "scripted", "file": "demo\\old.jsonl" },
                "new": { "api": "scripted", "file": "demo\\new.jsonl" },
              },
            }

            """);
        Write("data/tickets.jsonl", Exam.Lines("tickets", Samples));
        Write("data/leaks.jsonl", Exam.Lines("leaks", 8));
        Write("data/examples.jsonl", "{\"question\":\"1 + 1?\",\"answer\":\"2\\n\"}\n{\"question\":\"2 + 2?\",\"answer\":\"4\"}\n");
        Write("demo/old.jsonl", string.Concat(prompts.Select(p => Line(p, Exam.Right(p)))));
        Write("demo/new.jsonl", string.Concat(prompts.Select((p, n) => Line(p, n % 2 == 0 ? Exam.Right(p) : Exam.Wrong(p)))));

        void Write(string name, string text) => FolderContents.Write(folder, name, text.ReplaceLineEndings(lineEnd));

        static string Line(string prompt, string completion) => JsonSerializer.Serialize(new { prompt, completion }) + "\n";
    }

    private async Task BuildAsync()
    {
        ProcessResult build = await RunningProcess.RunAsync(
            Home,
            "dotnet",
            ["build", "--configuration", Repository.Configuration, "--artifacts-path", _folder.Combine("artifacts"), "-p:ContinuousIntegrationBuild=true", $"-p:FathomVersion={packages.Feed.Version}"],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _folder.Combine("cache"), ["NUGET_FALLBACK_PACKAGES"] = Repository.PackageCache });
        build.ExitsWith(0);
    }

    private static void CopyAll(string from, string to)
    {
        UpgradeProject.Copy(from, to);
        foreach (string folder in Directory.GetDirectories(from)) CopyAll(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private sealed class Return(PlacedProject project) : IDisposable
    {
        public void Dispose() => Directory.Move(project.Home, project.Away);
    }
}
