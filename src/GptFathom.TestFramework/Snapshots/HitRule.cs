namespace GptFathom.Snapshots;

/// <summary>Which scores are hits.</summary>
/// <param name="Threshold">The worst score that is one.</param>
/// <param name="LowerIsBetter">Whether a smaller score is the better one.</param>
internal readonly record struct HitRule(double Threshold, bool LowerIsBetter)
{
    public bool IsHit(double score) => LowerIsBetter ? score <= Threshold : score >= Threshold;
}
