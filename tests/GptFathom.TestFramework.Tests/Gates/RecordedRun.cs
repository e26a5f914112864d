using System.IO.Compression;
using System.Text.Json;
using GptFathom.Snapshots;

namespace GptFathom.Tests.Gates;

/// <summary>A recorded run with the labels of its origin.</summary>
internal static class RecordedRun
{
    public static BenchmarkRun Read(string task, string model, string? groupKey = null) => TestRuns.Of([.. Records(task, model, groupKey)], MetricKind.Binary);

    /// <summary>The 27 tasks of BIG-Bench Hard as the groups of one benchmark.</summary>
    public static BenchmarkRun ReadBbh(string mode)
    {
        string[] tasks = [.. Directory.GetDirectories(SharedData.Path("recorded", "bbh")).Select(d => Path.GetFileName(d))];
        return TestRuns.Of([.. tasks.SelectMany(t => Records($"bbh/{t}", $"code-davinci-002-{mode}", null).Select(r => r with { Group = t }))], MetricKind.Binary);
    }

    private static IEnumerable<SampleRecord> Records(string task, string model, string? groupKey)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(SharedData.Path(["recorded", .. task.Split('/'), $"{model}.jsonl.gz"])),
            CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            yield return TestRuns.Record(root.GetProperty("id").GetString()!, root.GetProperty("reported").GetProperty("correct").GetBoolean() ? 1 : 0,
                groupKey is null ? null : root.GetProperty(groupKey).GetString());
        }
    }
}
