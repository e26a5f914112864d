using System.Text.Json;

namespace GptFathom.Testing;

/// <summary>The completion store of a model, read as any program could.</summary>
public static class StoreFiles
{
    /// <summary>The replies of all whole lines. What a killed process left unfinished is none.</summary>
    public static IReadOnlyList<string> Replies(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.jsonl").SelectMany(file => Lines(file).Select(Reply))]
        : [];

    private static IEnumerable<string> Lines(string file)
    {
        string text = File.ReadAllText(file);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Reply(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("response").GetProperty("messages")[0].GetProperty("contents")[0].GetProperty("text").GetString()!;
    }
}
