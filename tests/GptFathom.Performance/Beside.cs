using System.Globalization;
using System.Text.RegularExpressions;
using GptFathom.Performance.Wire;

namespace GptFathom.Performance;

/// <summary>
/// Figures of this checkout beside those of another one (the commit before, say), in turn: what a change costs, in ratios of medians. Faults and promptfoo are
/// not among them.
/// </summary>
internal sealed partial class Beside(Workbench ours, Workbench theirs, ModelServer server, int rounds, Func<Workbench, string> application)
{
    public const string Argument = "beside";
    public const string Published = "published";
    public const int LeastRounds = 7;

    /// <summary>What a change may cost.</summary>
    private const double Most = 1.05;

    /// <summary>With this exit code a program says that a bound of its own is missed.</summary>
    private const int MissedBound = 1;

    private readonly FathomApplication _ours = new(ours, server, application(ours));
    private readonly FathomApplication _theirs = new(theirs, server, application(theirs));

    public static async Task<bool> RunAsync(string repository, string other, int rounds)
    {
        using Workbench ours = new(repository);
        using Workbench theirs = new(other);
        await ours.BuildAsync();
        await theirs.BuildAsync();
        await theirs.BuildAsync(theirs.Measuring);
        await using ModelServer server = await ModelServer.StartAsync();
        return await new Beside(ours, theirs, server, rounds, bench => bench.Fathom).MeasureAsync();
    }

    /// <summary>Only what is asked over the wire, by applications that are published.</summary>
    public static async Task<bool> RunPublishedAsync(string repository, string other, int rounds)
    {
        using Workbench ours = new(repository);
        using Workbench theirs = new(other);
        await ours.PublishAsync();
        await theirs.PublishAsync();
        await using ModelServer server = await ModelServer.StartAsync();
        WriteHeader();
        return await new Beside(ours, theirs, server, rounds, bench => bench.PublishedFathom).AskedAsync();
    }

    private static void WriteHeader() =>
        Console.WriteLine($"{"this checkout beside another",-44} {"ours",9} {"theirs",9}  time{"",24}{"ours",8} {"theirs",8}  peak memory");

    private async Task<bool> MeasureAsync()
    {
        WriteHeader();
        bool isMet = await AskedAsync();
        isMet &= await TestedAsync();
        isMet &= await DiscoveredAsync();
        return isMet & await ScoredAsync();
    }

    private async Task<bool> AskedAsync()
    {
        string mmlu = ours.Data(Scenarios.Mmlu, Scenarios.PromptLength);
        string gsm8k = ours.Data(WireFigures.Gsm8k, Scenarios.PromptLength);
        bool isMet = await CompareAsync($"{Scenarios.Mmlu} prompts, 0 ms", app => app.AskAsync(mmlu));
        server.Delay = WireFigures.Latency;
        isMet &= await CompareAsync($"{WireFigures.Gsm8k} prompts, {WireFigures.Latency.TotalMilliseconds:0} ms", app => app.AskAsync(gsm8k));
        server.Delay = TimeSpan.Zero;
        return isMet;
    }

    private async Task<bool> TestedAsync()
    {
        string many = ours.Data(Scenarios.Many, promptLength: 200);
        string mmlu = ours.Data(Scenarios.Mmlu, Scenarios.PromptLength);
        await _ours.FillStoreAsync(mmlu);
        await _theirs.FillStoreAsync(mmlu);
        bool isMet = await CompareAsync($"{Scenarios.Many} samples with TRX", app => app.RunAsync("trivial", many, "--report-trx"));
        isMet &= await CompareAsync($"--list-tests of {Scenarios.Many}", app => app.RunAsync("trivial", many, "--list-tests"));
        isMet &= await CompareAsync($"{Scenarios.Mmlu} replayed and gated, with TRX", app => app.RunAsync("replay", mmlu, "--report-trx", "--fathom-offline"));
        Comparison starter = new("dotnet test of the starter suite, built", Most, Most);
        return isMet & await starter.RunAsync(rounds, () => StarterAsync(ours), () => StarterAsync(theirs));
    }

    // A process each time: what it costs to find tests first, again, and to run one.
    private async Task<bool> DiscoveredAsync()
    {
        string mmlu = ours.Data(Scenarios.Mmlu, Scenarios.PromptLength);
        List<double[]> a = [], b = [];
        for (int round = 0; round < rounds; round++)
        {
            a.Add(await InEditorAsync(_ours, ours.Fathom, mmlu));
            b.Add(await InEditorAsync(_theirs, theirs.Fathom, mmlu));
        }
        string[] names = ["first discovery of 14,042 samples", "discovery again", "one sample, replayed, in a warm process"];
        return names.Select((name, i) => Report(name, "s", Median(a.Select(m => m[i])), Median(b.Select(m => m[i])), isRate: false)).ToArray().All(met => met);
    }

    // Each side measures itself; its rates are read from what it prints.
    private async Task<bool> ScoredAsync()
    {
        Dictionary<string, List<double>> a = [], b = [];
        for (int round = 0; round < rounds; round++)
        {
            await ReadRatesAsync(ours, a);
            await ReadRatesAsync(theirs, b);
        }
        return a.Keys.Intersect(b.Keys).Select(name => Report(name, "/s", Median(a[name]), Median(b[name]), isRate: true)).ToArray().All(met => met);
    }

    private Task<bool> CompareAsync(string name, Func<FathomApplication, Task<ProcessMeasurement>> measure) =>
        new Comparison(name, Most, Most).RunAsync(rounds, () => measure(_ours), () => measure(_theirs));

    private static Task<ProcessMeasurement> StarterAsync(Workbench bench) =>
        ProcessMeasurement.RunAsync("dotnet", ["test", "--project", bench.Starter, "--no-build", "-c", "Release"], new Dictionary<string, string>());

    private static async Task<double[]> InEditorAsync(FathomApplication application, string executable, string data)
    {
        await using IdeServer editor = await IdeServer.StartAsync(executable, application.Arguments("replay", data), application.Environment());
        return [await editor.DiscoverAsync(), await editor.DiscoverAsync(), await editor.RunAsync("replay/q000007")];
    }

    private static async Task ReadRatesAsync(Workbench bench, Dictionary<string, List<double>> rates)
    {
        ProcessMeasurement process = await ProcessMeasurement.RunAsync(
            bench.MeasuringProgram, ["cost", "1"], new Dictionary<string, string>(), worst: MissedBound);
        foreach (Match rate in RateLine().Matches(process.Output))
        {
            string name = rate.Groups["name"].Value.Trim();
            if (!rates.TryGetValue(name, out List<double>? all)) rates[name] = all = [];
            all.Add(double.Parse(rate.Groups["rate"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        }
    }

    private static bool Report(string name, string unit, double ours, double theirs, bool isRate)
    {
        double cost = isRate ? theirs / ours : ours / theirs;
        string figures = string.Create(CultureInfo.InvariantCulture, $"{ours,12:N2} {unit} {theirs,12:N2} {unit}  x{cost:0.00} (at most {Most:0.00})");
        Console.WriteLine($"{name,-44} {figures}  {(cost <= Most ? "met" : "MISSED")}");
        return cost <= Most;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    [GeneratedRegex(@"^(?<name>.+?)\s+(?<rate>[0-9,]+) /s", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RateLine();
}
