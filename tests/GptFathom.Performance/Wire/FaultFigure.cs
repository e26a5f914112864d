using System.Globalization;

namespace GptFathom.Performance.Wire;

/// <summary>What a fault in every fifth request costs beyond the waits that it brings.</summary>
internal sealed class FaultFigure(Workbench bench, ModelServer server, FathomApplication application)
{
    private const int Samples = 5_000;
    private const int InFlight = 64;
    private const double Share = 0.2;
    private const double Most = 1.5;

    public async Task<bool> RunAsync(string name)
    {
        string data = bench.Data(Samples, Scenarios.PromptLength);
        ProcessMeasurement without = await AskAsync(data);
        server.FaultShare = Share;
        server.Exchanges.Clear();
        ProcessMeasurement with = await AskAsync(data);
        server.FaultShare = 0;
        double waits = Exchange.Waiting(server.Exchanges, InFlight).TotalSeconds;
        double ratio = (with.Seconds - waits) / without.Seconds;
        bool isMet = ratio <= Most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"{Samples} prompts, faults in {Share:P0}, {name}",-44} {with.Seconds,7:0.00} s {without.Seconds,7:0.00} s  x{ratio:0.00} without {waits:0.00} s of waits (at most {Most:0.00})  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }

    private Task<ProcessMeasurement> AskAsync(string data) => application.RunAsync("replay", data, "--report-trx", "--fathom-fresh");
}
