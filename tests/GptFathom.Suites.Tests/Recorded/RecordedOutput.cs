using System.IO.Compression;
using System.Text.Json;

namespace GptFathom.Suites.Tests.Recorded;

/// <summary>A real output with the label its origin gave it.</summary>
internal sealed record RecordedOutput(string Id, string Output, string Target, bool OriginCorrect)
{
    public static IReadOnlyList<RecordedOutput> Read(string task, string model)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(SharedData.Path(["recorded", .. task.Split('/'), model + ".jsonl.gz"])), CompressionMode.Decompress));
        List<RecordedOutput> records = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement record = document.RootElement;
            records.Add(new(
                record.GetProperty("id").GetString()!,
                record.GetProperty("output").GetString() ?? "",
                record.GetProperty("target").GetString()!,
                record.GetProperty("reported").GetProperty("correct").GetBoolean()));
        }
        return records;
    }
}
