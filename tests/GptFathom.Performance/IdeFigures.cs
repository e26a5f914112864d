using System.Globalization;

namespace GptFathom.Performance;

/// <summary>How long somebody in front of an IDE waits, and whether the process they leave open grows.</summary>
internal sealed class IdeFigures(Workbench bench, FathomApplication application, int rounds)
{
    private const int Discoveries = 20;

    public async Task<bool> RunAsync()
    {
        string data = bench.Data(Scenarios.Mmlu, Scenarios.PromptLength);
        await application.FillStoreAsync(data);
        bool isMet = true;
        await using (IdeServer server = await IdeServer.StartAsync(bench.Fathom, application.Arguments("replay", data), application.Environment()))
        {
            isMet &= Report("first discovery of 14,042 samples", 2, await server.DiscoverAsync());
            if (server.Tests < Scenarios.Mmlu) throw new InvalidOperationException($"Only {server.Tests} tests were discovered.");
            double begin = server.ResidentMegabytes;
            isMet &= Report("discovery again", 2, await RepeatAsync(Discoveries - 1, server.DiscoverAsync));
            double end = server.ResidentMegabytes;
            await server.RunAsync("replay/q000007");
            isMet &= Report("one sample of them, replayed, in a warm process", 1, await RepeatAsync(rounds, () => server.RunAsync("replay/q000007")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory after the first and the last of 20 discoveries",-60} {begin,6:0} MB {end,6:0} MB"));
        }
        isMet &= Report("dotnet test of the starter suite, built", 4, await RepeatAsync(rounds, StarterAsync));
        return isMet;
    }

    private async Task<double> StarterAsync() => (await ProcessMeasurement.RunAsync(
        "dotnet", ["test", "--project", bench.Starter, "--no-build", "-c", "Release"], new Dictionary<string, string>())).Seconds;

    private static async Task<double[]> RepeatAsync(int times, Func<Task<double>> measure)
    {
        double[] seconds = new double[times];
        for (int i = 0; i < times; i++) seconds[i] = await measure();
        return seconds;
    }

    private static bool Report(string name, double most, params double[] seconds)
    {
        double median = seconds.Order().ElementAt(seconds.Length / 2);
        bool isMet = median <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-60} {median,6:0.00} s  (at most {most:0}; {seconds.Min():0.00} to {seconds.Max():0.00})  {(isMet ? "met" : "MISSED")}"));
        return isMet;
    }
}
