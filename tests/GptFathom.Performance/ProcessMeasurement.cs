using System.Diagnostics;

namespace GptFathom.Performance;

/// <summary>Wall time and peak memory of one whole process and its children.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMegabytes">Largest resident set of any one of its processes.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record ProcessMeasurement(double Seconds, double PeakMegabytes, string Output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <param name="file">The executable.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="worst">The greatest exit code that is no failure.</param>
    public static async Task<ProcessMeasurement> RunAsync(
        string file, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, int worst = 0)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        start.Environment["TESTINGPLATFORM_TELEMETRY_OPTOUT"] = "1";
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task exit = process.WaitForExitAsync();
        ProcessTree tree = new(process.Id);
        while (!exit.IsCompleted)
        {
            tree.Read();
            await Task.WhenAny(exit, Task.Delay(Interval));
        }
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Task.WhenAll(output, errors);
        if (process.ExitCode > worst || process.ExitCode < 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return new ProcessMeasurement(seconds, tree.PeakMegabytes, await output);
    }
}
