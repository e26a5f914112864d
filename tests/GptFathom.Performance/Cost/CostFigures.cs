using System.Globalization;

namespace GptFathom.Performance.Cost;

/// <summary>What the framework itself costs over the real data, without a model: processor time, and memory.</summary>
internal sealed class CostFigures(StandardSuite suite, int rounds)
{
    private const int WarmUps = 20;

    public async Task<bool> RunAsync()
    {
        bool isMet = true;
        MmluCost mmlu = new(suite);
        isMet &= Report("mmlu: read, prompted, extracted, scored", 50_000, await MeasureAsync(mmlu.RunAsync));
        Report("  of which read", null, await MeasureAsync(mmlu.ReadAsync));
        Report("  of which prompted, extracted, scored", null, await MeasureAsync(mmlu.AskAsync));
        MathCost math = new((await suite.LoadAsync("math")).Samples);
        isMet &= Report("math: pairs compared", 20_000, await MeasureAsync(math.Run));
        isMet &= await MemoryAsync(300);
        return isMet;
    }

    private async Task<bool> MemoryAsync(double most)
    {
        ProcessMeasurement process = await ProcessMeasurement.RunAsync(Environment.ProcessPath!, [SuiteCost.Argument], new Dictionary<string, string>());
        bool isMet = process.PeakMegabytes <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"whole suite in one process, one benchmark after the other",-60} {process.PeakMegabytes,6:0} MB (at most {most:0}), {process.Seconds:0.0} s  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }

    /// <summary>Items per second of processor time, all threads together: what one core does of which nobody takes anything away.</summary>
    private async Task<double[]> MeasureAsync(Func<Task<int>> work)
    {
        for (int i = 0; i < WarmUps; i++) await work();
        double[] rates = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            GC.Collect();
            TimeSpan began = Environment.CpuUsage.TotalTime;
            int items = await work();
            rates[i] = items / (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        }
        return rates;
    }

    private static bool Report(string name, double? least, double[] rates)
    {
        double median = rates.Order().ElementAt(rates.Length / 2);
        bool isMet = least is null || median >= least;
        string verdict = least is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  (at least {least:N0})  {(isMet ? "met" : "MISSED")}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} {median,9:N0} /s  ({rates.Min():N0} to {rates.Max():N0}){verdict}"));
        return isMet;
    }
}
