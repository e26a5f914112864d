using System.Globalization;

namespace GptFathom.Performance;

/// <summary>What the system says about the memory of a process, in megabytes; 0 when it has gone.</summary>
internal static class ProcessMemory
{
    public static double Resident(int process) => Read(process, "VmRSS:");

    /// <summary>Largest peak of the process or any of its children.</summary>
    public static double Peak(int process)
    {
        double peak = Read(process, "VmHWM:");
        foreach (int child in Children(process)) peak = Math.Max(peak, Peak(child));
        return peak;
    }

    private static IEnumerable<int> Children(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return []; // It has just ended.
        }
    }

    private static double Read(int process, string field)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
