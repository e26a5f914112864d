using System.Globalization;

namespace GptFathom.Performance;

/// <summary>What the system says about the memory of a process, in megabytes; 0 when it has gone.</summary>
internal static class ProcessMemory
{
    public static double Resident(int process) => Read(process, "VmRSS:");

    public static double Peak(int process) => Read(process, "VmHWM:");

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
