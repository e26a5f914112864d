using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>One sample in both runs, with the same content.</summary>
/// <param name="Id">Id of the sample.</param>
/// <param name="Group">Stratum, or null.</param>
/// <param name="Baseline">Mean score over the repeats, or null for an error.</param>
/// <param name="Candidate">Mean score over the repeats, or null for an error.</param>
/// <param name="Header">Of the candidate: says which way is better and what is a hit.</param>
internal sealed record SamplePair(string Id, string? Group, double? Baseline, double? Candidate, RunHeader Header)
{
    public bool IsComplete => Baseline is not null && Candidate is not null;

    /// <summary>Change for the better, from −1 to 1. Of a complete pair only, as are all that follow.</summary>
    public double Difference => Header.LowerIsBetter ? Baseline!.Value - Candidate!.Value : Candidate!.Value - Baseline!.Value;

    /// <summary>Whether the baseline's score leaves room for a worse one.</summary>
    public bool CanFall => Baseline != WorstScore;

    public bool IsLost => Header.Hits.IsHit(Baseline!.Value) && !Header.Hits.IsHit(Candidate!.Value);

    public bool IsGained => !Header.Hits.IsHit(Baseline!.Value) && Header.Hits.IsHit(Candidate!.Value);

    private double WorstScore => Header.LowerIsBetter ? 1 : 0;

    /// <summary>The pair with the errors' scores replaced.</summary>
    public SamplePair With(Fill fill)
    {
        if (fill == Fill.None || IsComplete) return this;
        double candidate = fill == Fill.Worst ? WorstScore : 1 - WorstScore;
        return this with { Candidate = Candidate ?? candidate, Baseline = Baseline ?? 1 - candidate };
    }
}
