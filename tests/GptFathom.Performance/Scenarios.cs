namespace GptFathom.Performance;

/// <summary>What is measured, and how much it may cost.</summary>
internal sealed class Scenarios(Workbench bench, ModelServer server, int rounds)
{
    private const int Many = 100_000;
    private const int Mmlu = 14_042;
    private const int PromptLength = 2_700;

    public async Task<bool> RunAsync()
    {
        string many = bench.Data(Many, promptLength: 200);
        string mmlu = bench.Data(Mmlu, PromptLength);
        await FillStoreAsync(mmlu);
        bool isMet = true;
        isMet &= await new Comparison("100,000 samples with TRX", 1, 1).RunAsync(
            rounds, () => FathomAsync("trivial", many, "--report-trx"), () => PlainAsync(many, "--report-trx"));
        isMet &= await new Comparison("--list-tests of 100,000", 0.5, null).RunAsync(
            rounds, () => FathomAsync("trivial", many, "--list-tests"), () => PlainAsync(many, "--list-tests"));
        isMet &= await new Comparison("14,042 replayed and gated, with TRX", 1.5, null).RunAsync(
            rounds, () => FathomAsync("replay", mmlu, "--report-trx", "--fathom-offline"), () => PlainAsync(mmlu, "--report-trx"));
        return isMet;
    }

    // The first run asks the server, accepts itself, and leaves a store from which every later run is replayed.
    private async Task FillStoreAsync(string data)
    {
        await FathomAsync("replay", data);
        await ProcessMeasurement.RunAsync(bench.Fathom, ["accept", "replay", "--snapshots", bench.Folder("snapshots")], Environment());
    }

    private Task<ProcessMeasurement> FathomAsync(string suite, string data, params string[] more) => ProcessMeasurement.RunAsync(
        bench.Fathom,
        [
            "--progress", "off", "--results-directory", bench.Folder("results"), "--fathom-suite", suite, "--fathom-data", data,
            "--fathom-snapshots", bench.Folder("snapshots"), "--fathom-store", bench.Folder("store"), .. more,
        ],
        Environment());

    private Task<ProcessMeasurement> PlainAsync(string data, params string[] more) => ProcessMeasurement.RunAsync(
        bench.Plain, ["--progress", "off", "--results-directory", bench.Folder("results"), .. more], new Dictionary<string, string> { ["PLAIN_DATA"] = data });

    private Dictionary<string, string> Environment() => new()
    {
        ["FATHOM__CANDIDATE"] = "local",
        ["FATHOM__MODELS__LOCAL__API"] = "openai",
        ["FATHOM__MODELS__LOCAL__ENDPOINT"] = server.Address,
    };
}
