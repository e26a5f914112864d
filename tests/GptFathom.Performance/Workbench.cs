using System.Runtime.InteropServices;
using System.Text.Json;

namespace GptFathom.Performance;

/// <summary>The applications under measurement, built once, and folders with data of a given size.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("fathom-performance-").FullName;
    private readonly string _apps;

    public Workbench(string repository)
    {
        _apps = Path.Combine(repository, "tests", "GptFathom.Performance", "Apps");
        Starter = Path.Combine(repository, "src", "GptFathom.Benchmarks");
        Measuring = Path.Combine(repository, "tests", "GptFathom.Performance");
    }

    public string Fathom => Executable("Fathom");

    /// <summary>The same published and compiled ahead of time, as <see cref="PublishAsync"/> makes it.</summary>
    public string PublishedFathom => Path.Combine(Folder("published"), "Fathom");

    public string Plain => Executable("Plain");

    public string Loop => Executable("Loop");

    /// <summary>The project of our own benchmarks.</summary>
    public string Starter { get; }

    /// <summary>The project of this program.</summary>
    public string Measuring { get; }

    /// <summary>This program as the repository has it.</summary>
    public string MeasuringProgram => Path.Combine(Measuring, "bin", "Release", "net10.0", "GptFathom.Performance");

    public async Task BuildAsync()
    {
        foreach (string project in new[] { Path.Combine(_apps, "Fathom"), Path.Combine(_apps, "Plain"), Path.Combine(_apps, "Loop"), Starter }) await BuildAsync(project);
    }

    public Task BuildAsync(string project) =>
        ProcessMeasurement.RunAsync("dotnet", ["build", project, "-c", "Release", "--nologo", "-v", "quiet"], new Dictionary<string, string>());

    /// <summary>Publishes our application with its packages compiled ahead of time, as a team may do that runs one build many times.</summary>
    public Task PublishAsync() => ProcessMeasurement.RunAsync(
        "dotnet",
        [
            "publish", Path.Combine(_apps, "Fathom"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            "-o", Folder("published"), "--nologo", "-v", "quiet",
        ],
        new Dictionary<string, string>());

    /// <summary>A folder with <c>rows.jsonl</c> of so many rows.</summary>
    public string Data(int rows, int promptLength)
    {
        string folder = Path.Combine(_root, $"data-{rows}-{promptLength}");
        Directory.CreateDirectory(folder);
        using StreamWriter file = new(Path.Combine(folder, "rows.jsonl"));
        for (int i = 0; i < rows; i++)
        {
            string input = $"Question {i}: what is six times seven? ".PadRight(promptLength, '.');
            file.WriteLine(JsonSerializer.Serialize(new { id = $"q{i:000000}", input, target = "42" }));
        }
        return folder;
    }

    public string Folder(string name) => Path.Combine(_root, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Executable(string app) => Path.Combine(_apps, app, "bin", "Release", "net10.0", app);
}
