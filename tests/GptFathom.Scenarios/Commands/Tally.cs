using System.Text.Json;

namespace GptFathom.Scenarios.Commands;

/// <summary>What two runs of the same samples come to; percentages unrounded.</summary>
internal sealed record Tally(int N, double Baseline, double Candidate, int Gained, int Lost)
{
    public static Tally Of(IReadOnlyDictionary<string, bool> baseline, IReadOnlyDictionary<string, bool> candidate) => new(
        baseline.Count,
        100.0 * baseline.Values.Count(hit => hit) / baseline.Count,
        100.0 * candidate.Values.Count(hit => hit) / candidate.Count,
        candidate.Count(c => c.Value && !baseline[c.Key]),
        candidate.Count(c => !c.Value && baseline[c.Key]));

    /// <summary>As the verdict has it.</summary>
    public static Tally Of(JsonElement judgement) => new(
        judgement.GetProperty("n").GetInt32(),
        judgement.GetProperty("baseline").GetDouble(),
        judgement.GetProperty("candidate").GetDouble(),
        judgement.GetProperty("gained").GetInt32(),
        judgement.GetProperty("lost").GetInt32());

    /// <summary>To two decimals, as origins print.</summary>
    public Tally Rounded => this with { Baseline = Math.Round(Baseline, 2), Candidate = Math.Round(Candidate, 2) };

    /// <summary>Without what summing in another order does to the last bits.</summary>
    public Tally Exact => this with { Baseline = Math.Round(Baseline, 9), Candidate = Math.Round(Candidate, 9) };
}
