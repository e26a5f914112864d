namespace GptFathom.Performance;

/// <summary>Our application under measurement, with data, snapshots and store in folders of the workbench.</summary>
internal sealed class FathomApplication(Workbench bench, ModelServer server, string executable)
{
    public string[] Arguments(string suite, string data) =>
    [
        "--results-directory", bench.Folder("results"), "--fathom-suite", suite, "--fathom-data", data,
        "--fathom-snapshots", bench.Folder("snapshots"), "--fathom-store", bench.Folder("store"),
    ];

    public Dictionary<string, string> Environment() => new()
    {
        ["FATHOM__CANDIDATE"] = "local",
        ["FATHOM__MODELS__LOCAL__API"] = "openai",
        ["FATHOM__MODELS__LOCAL__ENDPOINT"] = server.Address,
        ["FATHOM__MODELS__LOCAL__MAXRETRIES"] = "12",
        ["FATHOM__MODELS__LOCAL__TIMEOUTSECONDS"] = "2",
    };

    public Task<ProcessMeasurement> RunAsync(string suite, string data, params string[] more) =>
        ProcessMeasurement.RunAsync(executable, ["--progress", "off", .. Arguments(suite, data), .. more], Environment());

    /// <summary>Asks everything, whatever earlier runs stored.</summary>
    public Task<ProcessMeasurement> AskAsync(string data) => RunAsync("replay", data, "--report-trx", "--fathom-fresh");

    /// <summary>A first run asks the server, accepts itself, and leaves a store from which every later run is replayed.</summary>
    public async Task FillStoreAsync(string data)
    {
        await RunAsync("replay", data);
        await ProcessMeasurement.RunAsync(executable, ["accept", "replay", "--snapshots", bench.Folder("snapshots")], Environment());
    }
}
