using System.Globalization;

namespace GptFathom.Performance.Wire;

/// <summary>Samples a second of whole processes against promptfoo on the same server; ours before and after theirs, so that a machine that drifts drifts for both.</summary>
internal sealed class PromptfooFigures(Workbench bench, ModelServer server)
{
    private readonly FathomApplication _built = new(bench, server, bench.Fathom);
    private readonly FathomApplication _published = new(bench, server, bench.PublishedFathom);

    public async Task<bool> RunAsync()
    {
        Promptfoo promptfoo = await Promptfoo.InstallAsync(bench);
        bool isMet = await CompareAsync(promptfoo, Scenarios.Mmlu, TimeSpan.Zero, 10);
        return isMet & await CompareAsync(promptfoo, WireFigures.Gsm8k, WireFigures.Latency, 2.5);
    }

    private async Task<bool> CompareAsync(Promptfoo promptfoo, int samples, TimeSpan latency, double least)
    {
        string data = bench.Data(samples, Scenarios.PromptLength);
        server.Delay = latency;
        double built = await AskAsync(_built, data), published = await AskAsync(_published, data);
        ProcessMeasurement theirs = await promptfoo.RunAsync(data, server.Address, bench.Folder($"promptfoo-{samples}"));
        built = (built + await AskAsync(_built, data)) / 2;
        published = (published + await AskAsync(_published, data)) / 2;
        server.Delay = TimeSpan.Zero;
        string name = $"{samples} prompts, {latency.TotalMilliseconds:0} ms";
        bool isMet = Report($"{name}, as built", samples, built, theirs.Seconds, least);
        return isMet & Report($"{name}, published", samples, published, theirs.Seconds, least);
    }

    private static async Task<double> AskAsync(FathomApplication application, string data) =>
        (await application.RunAsync("replay", data, "--report-trx", "--fathom-fresh")).Seconds;

    private static bool Report(string name, int samples, double ours, double theirs, double least)
    {
        bool isMet = theirs / ours >= least;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-44} {samples / ours,7:0}/s {samples / theirs,7:0}/s  x{theirs / ours:0.0} (at least {least:0.0})  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }
}
