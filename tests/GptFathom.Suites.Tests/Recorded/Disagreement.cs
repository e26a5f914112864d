using System.Text.Json;

namespace GptFathom.Suites.Tests.Recorded;

/// <summary>A record that this project labels otherwise than its origin, and who is right.</summary>
internal sealed record Disagreement(string Task, string Model, string Id, bool Ours, bool Origin, string Right, string Why)
{
    public static IReadOnlyList<Disagreement> Listed(string task, string model) => [.. All.Value.Where(listed => listed.Task == task && listed.Model == model)];

    private static readonly Lazy<IReadOnlyList<Disagreement>> All = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recorded", "disagreements.jsonl")).Select(line => JsonSerializer.Deserialize<Disagreement>(line, JsonSerializerOptions.Web)!)]);
}
