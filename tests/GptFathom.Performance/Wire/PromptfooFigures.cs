using System.Globalization;

namespace GptFathom.Performance.Wire;

/// <summary>Samples a second of whole processes against promptfoo on the same server.</summary>
internal sealed class PromptfooFigures(Workbench bench, ModelServer server, FathomApplication application)
{
    public async Task<bool> RunAsync()
    {
        Promptfoo promptfoo = await Promptfoo.InstallAsync(bench);
        bool isMet = await CompareAsync(promptfoo, Scenarios.Mmlu, TimeSpan.Zero, 10);
        isMet &= await CompareAsync(promptfoo, WireFigures.Gsm8k, WireFigures.Latency, 2.5);
        return isMet;
    }

    private async Task<bool> CompareAsync(Promptfoo promptfoo, int samples, TimeSpan latency, double least)
    {
        string data = bench.Data(samples, Scenarios.PromptLength);
        server.Delay = latency;
        ProcessMeasurement ours = await application.RunAsync("replay", data, "--report-trx", "--fathom-fresh");
        ProcessMeasurement theirs = await promptfoo.RunAsync(data, server.Address, bench.Folder($"promptfoo-{samples}"));
        server.Delay = TimeSpan.Zero;
        double ratio = theirs.Seconds / ours.Seconds;
        bool isMet = ratio >= least;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"against promptfoo, {samples} prompts, {latency.TotalMilliseconds:0} ms",-44} {samples / ours.Seconds,7:0}/s {samples / theirs.Seconds,7:0}/s  x{ratio:0.0} (at least {least:0.0})  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }
}
