using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace GptFathom.Testing;

/// <summary>A checkout of the user's project with its own data, configuration, snapshots and store, and a server with the models "old" and "new".</summary>
public sealed class Scenario : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Model, string Prompt), Reply> _script = new();
    private readonly JsonObject _configuration;

    private readonly IUpgradeProject _project;
    private readonly string _benchmarks;

    private Scenario(IUpgradeProject project, string folder, string benchmarks)
    {
        (_project, Folder, _benchmarks) = (project, folder, benchmarks);
        Server = new ModelServer((model, prompt) => _script.GetValueOrDefault((model, prompt)) ?? new Reply(Exam.Right(prompt)));
        _configuration = new JsonObject { ["candidate"] = "old", ["models"] = new JsonObject() };
    }

    public string Folder { get; }

    public ModelServer Server { get; }

    /// <param name="project">The project.</param>
    /// <param name="benchmarks">The benchmarks of the scenario with their numbers of samples; the others of the project are not selected.</param>
    public static async Task<Scenario> CreateAsync(IUpgradeProject project, params (string Benchmark, int Samples)[] benchmarks)
    {
        Scenario scenario = new(project, await project.CheckOutAsync(), string.Join(' ', benchmarks));
        await scenario.Server.StartAsync();
        scenario.Configure(c =>
        {
            c["suite"] = string.Join(',', benchmarks.Select(b => b.Benchmark));
            foreach (string model in new[] { "old", "new" })
                c["models"]![model] = new JsonObject { ["endpoint"] = scenario.Server.Endpoint, ["maxRetries"] = 0, ["timeoutSeconds"] = 20 };
        });
        foreach ((string benchmark, int samples) in benchmarks) scenario.Write($"data/{benchmark}.jsonl", Exam.Lines(benchmark, samples));
        return scenario;
    }

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Changes fathom.json.</summary>
    public void Configure(Action<JsonObject> change)
    {
        change(_configuration);
        Write("fathom.json", _configuration.ToJsonString());
    }

    /// <summary>Lets a model give the wrong answer to some questions.</summary>
    public void Misses(string model, string benchmark, params IEnumerable<int> numbers) => Says(model, benchmark, numbers, prompt => new Reply(Exam.Wrong(prompt)));

    /// <summary>Lets the server fail for some questions.</summary>
    public void Fails(string model, string benchmark, params IEnumerable<int> numbers) => Says(model, benchmark, numbers, _ => Reply.Error(500));

    public void Says(string model, string benchmark, IEnumerable<int> numbers, Func<string, Reply> reply)
    {
        foreach (string prompt in numbers.Select(number => Exam.Prompt(benchmark, number))) _script[(model, prompt)] = reply(prompt);
    }

    /// <summary>Runs the tests.</summary>
    public Task<TestRun> TestAsync(params string[] arguments) => TestAsync(null, arguments);

    /// <inheritdoc cref="TestAsync(string[])" />
    public Task<TestRun> TestAsync(IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        _project.TestAsync(Folder, NewResults(), arguments, environment);

    /// <summary>Runs the tests or a command, whichever the arguments say.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) => _project.RunAsync(Folder, arguments);

    /// <summary>A folder for the results of one run.</summary>
    public string NewResults() => PathOf($"results-{Guid.NewGuid():N}");

    /// <summary>Runs the model "old" and accepts its runs; scenarios that begin alike share this beginning.</summary>
    public async Task AcceptOldAsync()
    {
        string circumstances = $"{_benchmarks}; {string.Join(' ', _script.Select(s => $"{s}").Order(StringComparer.Ordinal))}";
        if (_project.AcceptedRuns.TryCopy(circumstances, PathOf("Snapshots"))) return;
        (await RunAsync("--fathom-candidate", "old")).ExitsWith(0);
        (await RunAsync("accept", "--model", "old")).ExitsWith(0);
        _project.AcceptedRuns.Keep(circumstances, PathOf("Snapshots"));
        Directory.Delete(PathOf(".fathom"), recursive: true);
        Server.Asked.Clear();
    }

    public string Verified(string benchmark) => PathOf("Snapshots", $"{benchmark}.verified.jsonl");

    public string Received(string benchmark, string model = "new") => PathOf("Snapshots", $"{benchmark}.{model}.received.jsonl");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
