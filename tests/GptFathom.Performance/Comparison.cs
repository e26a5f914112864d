using System.Globalization;

namespace GptFathom.Performance;

/// <summary>Two commands in turn, A B A B ..., so that a machine that drifts drifts for both; what is reported is the ratio of the medians.</summary>
internal sealed class Comparison(string name, double mostTime, double? mostMemory)
{
    public async Task<bool> RunAsync(int rounds, Func<Task<ProcessMeasurement>> ours, Func<Task<ProcessMeasurement>> theirs)
    {
        List<ProcessMeasurement> a = [], b = [];
        for (int round = 0; round < rounds; round++)
        {
            a.Add(await ours());
            b.Add(await theirs());
        }
        double time = Median(a, m => m.Seconds) / Median(b, m => m.Seconds);
        double memory = Median(a, m => m.PeakMegabytes) / Median(b, m => m.PeakMegabytes);
        bool isMet = time <= mostTime && (mostMemory is null || memory <= mostMemory);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-44} {Median(a, m => m.Seconds),7:0.00} s {Median(b, m => m.Seconds),7:0.00} s  x{time:0.00} (at most {mostTime:0.00})   "
            + $"{Median(a, m => m.PeakMegabytes),5:0} MB {Median(b, m => m.PeakMegabytes),5:0} MB  x{memory:0.00}{(mostMemory is { } m ? $" (at most {m:0.00})" : "")}  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }

    private static double Median(List<ProcessMeasurement> runs, Func<ProcessMeasurement, double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
