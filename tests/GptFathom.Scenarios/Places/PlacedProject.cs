using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Places;

/// <summary>A project whose models are scripts, and checkouts of it with an accepted run.</summary>
public sealed class PlacedProject : ITestApplication, IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TestApplication _application;
    private string _verified = "";
    private int _folders;

    public PlacedProject() => _application = new TestApplication(typeof(Placed.Tickets).Assembly, _folder.PathOf("output"));

    public async ValueTask InitializeAsync()
    {
        string folder = NewFolder();
        PlacedFiles.Write(folder, "\n");
        (await RunAsync(folder, ["--fathom-candidate", "old"])).ExitsWith(0);
        (await RunAsync(folder, ["accept"])).ExitsWith(0);
        _verified = await File.ReadAllTextAsync(Path.Combine(folder, "Snapshots", "tickets.verified.jsonl"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        _application.TestAsync(folder, results, arguments, environment);

    public Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        _application.RunAsync(folder, arguments, environment);

    /// <param name="lineEnd">How each line of each file ends.</param>
    internal string CheckOut(string lineEnd = "\n")
    {
        string folder = NewFolder();
        PlacedFiles.Write(folder, _verified, lineEnd);
        return folder;
    }

    internal string NewFolder() => Directory.CreateDirectory(_folder.PathOf($"folder-{Interlocked.Increment(ref _folders)}")).FullName;
}
