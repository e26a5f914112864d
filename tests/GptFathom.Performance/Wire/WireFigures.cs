using System.Globalization;

namespace GptFathom.Performance.Wire;

/// <summary>Whole processes that ask a model on this machine, 64 calls in flight, against the least that could be done.</summary>
internal sealed class WireFigures(Workbench bench, ModelServer server, int rounds)
{
    public const int Gsm8k = 1_319;
    private const int InFlight = 64;
    private const double MostMegabytes = 300;

    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    private readonly FathomApplication _built = new(bench, server, bench.Fathom);
    private readonly FathomApplication _published = new(bench, server, bench.PublishedFathom);

    public async Task<bool> RunAsync()
    {
        Console.WriteLine($"{"asked over the wire",-44} {"ours",9} {"theirs",9}");
        bool isMet = await AtOnceAsync();
        isMet &= await WithLatencyAsync();
        isMet &= await new FaultFigure(bench, server, _built).RunAsync("as built");
        return isMet & await new FaultFigure(bench, server, _published).RunAsync("published");
    }

    // Theirs: a plain theory with as many cases and its TRX, and a loop that asks as many prompts.
    private async Task<bool> AtOnceAsync()
    {
        string data = bench.Data(Scenarios.Mmlu, Scenarios.PromptLength);
        List<ProcessMeasurement> built = [], published = [], theirs = [];
        for (int round = 0; round < rounds; round++)
        {
            built.Add(await _built.AskAsync(data));
            published.Add(await _published.AskAsync(data));
            ProcessMeasurement theory = await PlainAsync(data);
            ProcessMeasurement loop = await ProcessMeasurement.RunAsync(bench.Loop, [data, server.Address, bench.Folder("loop.jsonl")], new Dictionary<string, string>());
            theirs.Add(theory with { Seconds = theory.Seconds + loop.Seconds });
        }
        string prompts = $"{Scenarios.Mmlu} prompts, 0 ms";
        bool isMet = Report($"{prompts}, as built", Median(built), Median(theirs), 1.5);
        isMet &= Report($"{prompts}, published", Median(published), Median(theirs), 1.5);
        double megabytes = built.Concat(published).Max(m => m.PeakMegabytes);
        return isMet & Report("peak memory of ours", megabytes <= MostMegabytes, string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB (at most {MostMegabytes:0})"));
    }

    // Theirs: the time in which 64 in flight cannot but take, and the start-up of a plain theory with one case.
    private async Task<bool> WithLatencyAsync()
    {
        string data = bench.Data(Gsm8k, Scenarios.PromptLength);
        string one = bench.Data(1, Scenarios.PromptLength);
        double least = Math.Ceiling(Gsm8k / (double)InFlight) * Latency.TotalSeconds;
        List<ProcessMeasurement> built = [], published = [], theirs = [];
        for (int round = 0; round < rounds; round++)
        {
            server.Delay = Latency;
            built.Add(await _built.AskAsync(data));
            published.Add(await _published.AskAsync(data));
            server.Delay = TimeSpan.Zero;
            ProcessMeasurement start = await PlainAsync(one);
            theirs.Add(start with { Seconds = start.Seconds + least });
        }
        string prompts = $"{Gsm8k} prompts, {Latency.TotalMilliseconds:0} ms";
        bool isMet = Report($"{prompts}, as built", Median(built), Median(theirs), 1.15);
        return isMet & Report($"{prompts}, published", Median(published), Median(theirs), 1.15);
    }

    private Task<ProcessMeasurement> PlainAsync(string data) => ProcessMeasurement.RunAsync(
        bench.Plain, ["--progress", "off", "--results-directory", bench.Folder("results"), "--report-trx"], new Dictionary<string, string> { ["PLAIN_DATA"] = data });

    private static bool Report(string name, double ours, double theirs, double most) => Report(
        name, ours / theirs <= most, string.Create(CultureInfo.InvariantCulture, $"{ours,7:0.00} s {theirs,7:0.00} s  x{ours / theirs:0.00} (at most {most:0.00})"));

    private static bool Report(string name, bool isMet, string figures)
    {
        Console.WriteLine($"{name,-44} {figures}  {(isMet ? "met" : "MISSED")}");
        return isMet;
    }

    private static double Median(List<ProcessMeasurement> runs) => runs.Select(m => m.Seconds).Order().ElementAt(runs.Count / 2);
}
