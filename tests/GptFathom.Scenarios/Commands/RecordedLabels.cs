using System.IO.Compression;
using System.Text.Json;

namespace GptFathom.Scenarios.Commands;

/// <summary>Which recorded outputs are right: by their origin, and by this project, which differs from it in the listed cases and in no other.</summary>
internal static class RecordedLabels
{
    private static readonly string Disagreements = Path.Combine(Repository.Root, "tests", "GptFathom.Suites.Tests", "Recorded", "disagreements.jsonl");

    public static string FileOf(string task, string model) => SharedData.Path("recorded", task, model + ".jsonl.gz");

    /// <summary>By id, as the file has them.</summary>
    public static IReadOnlyDictionary<string, bool> Origins(string task, string model)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(FileOf(task, model)), CompressionMode.Decompress));
        return Objects(lines).ToDictionary(
            row => row.GetProperty("id").GetString()!, row => row.GetProperty("reported").GetProperty("correct").GetBoolean(), StringComparer.Ordinal);
    }

    /// <summary>By id, the listed cases put right.</summary>
    public static IReadOnlyDictionary<string, bool> Ours(string task, string model)
    {
        Dictionary<string, bool> labels = new(Origins(task, model), StringComparer.Ordinal);
        using StreamReader lines = File.OpenText(Disagreements);
        foreach (JsonElement listed in Objects(lines).Where(l => l.GetProperty("task").GetString() == task && l.GetProperty("model").GetString() == model))
            labels[listed.GetProperty("id").GetString()!] = listed.GetProperty("ours").GetBoolean();
        return labels;
    }

    /// <summary>The share of labels that are the origin's.</summary>
    public static double Agreement(string task, string model)
    {
        IReadOnlyDictionary<string, bool> origins = Origins(task, model);
        return (double)Ours(task, model).Count(label => origins[label.Key] == label.Value) / origins.Count;
    }

    private static IEnumerable<JsonElement> Objects(TextReader lines)
    {
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
