using System.Globalization;

namespace GptFathom.Performance;

/// <summary>
/// A process and all that it started. Their memory is read often, but new processes are looked for seldom: that reads a file for each thread, on the very
/// processors whose work is measured.
/// </summary>
internal sealed class ProcessTree(int root)
{
    private const int ReadingsPerLook = 10;

    private IReadOnlyList<int> _processes = [root];
    private int _readings;

    /// <summary>Largest resident set of any one of the processes so far.</summary>
    public double PeakMegabytes { get; private set; }

    public void Read()
    {
        if (_readings++ % ReadingsPerLook == 0) _processes = [.. WithDescendants(root)];
        PeakMegabytes = Math.Max(PeakMegabytes, _processes.Max(ProcessMemory.Peak));
    }

    private static IEnumerable<int> WithDescendants(int process) => Children(process).SelectMany(WithDescendants).Prepend(process);

    private static IReadOnlyList<int> Children(int process)
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
}
