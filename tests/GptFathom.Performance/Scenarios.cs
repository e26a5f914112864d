namespace GptFathom.Performance;

/// <summary>What is measured, and how much it may cost.</summary>
internal sealed class Scenarios(Workbench bench, FathomApplication application, int rounds)
{
    public const int Mmlu = 14_042;
    public const int PromptLength = 2_700;
    public const int Many = 100_000;

    public async Task<bool> RunAsync()
    {
        string many = bench.Data(Many, promptLength: 200);
        string mmlu = bench.Data(Mmlu, PromptLength);
        await application.FillStoreAsync(mmlu);
        bool isMet = true;
        isMet &= await new Comparison("100,000 samples with TRX", 1, 1).RunAsync(
            rounds, () => application.RunAsync("trivial", many, "--report-trx"), () => PlainAsync(many, "--report-trx"));
        isMet &= await new Comparison("--list-tests of 100,000", 0.5, null).RunAsync(
            rounds, () => application.RunAsync("trivial", many, "--list-tests"), () => PlainAsync(many, "--list-tests"));
        isMet &= await new Comparison("14,042 replayed and gated, with TRX", 1.5, null).RunAsync(
            rounds, () => application.RunAsync("replay", mmlu, "--report-trx", "--fathom-offline"), () => PlainAsync(mmlu, "--report-trx"));
        return isMet;
    }

    private Task<ProcessMeasurement> PlainAsync(string data, params string[] more) => ProcessMeasurement.RunAsync(
        bench.Plain, ["--progress", "off", "--results-directory", bench.Folder("results"), .. more], new Dictionary<string, string> { ["PLAIN_DATA"] = data });
}
