namespace GptFathom.Gates;

/// <summary>A sample whose score changed; scores from 0 to 1.</summary>
internal sealed record SampleChange(string Id, string? Group, double Baseline, double Candidate, bool IsLost, bool IsGained)
{
    public static SampleChange Of(SamplePair pair) =>
        new(pair.Id, pair.Group, pair.Baseline!.Value, pair.Candidate!.Value, pair.IsLost, pair.IsGained);
}
