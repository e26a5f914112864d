using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The settings of a gate that allow more than they did.</summary>
internal static class LooserTerms
{
    /// <summary>One phrase each, with both values; none where either run has none recorded.</summary>
    public static IEnumerable<string> Of(RunHeader accepted, RunHeader now)
    {
        GateTerms was = accepted.Gate, current = now.Gate;
        (string Name, double? Was, double? Now, bool IsFloor)[] terms =
        [
            ("Threshold", accepted.Threshold, now.Threshold, !now.LowerIsBetter),
            (nameof(was.MaxDrop), was.MaxDrop, current.MaxDrop, false),
            (nameof(was.MaxErrors), was.MaxErrors, current.MaxErrors, false),
            (nameof(was.MinOverlap), was.MinOverlap, current.MinOverlap, true),
            // The smaller it is, the more has to drop before the gate says so.
            (nameof(was.Alpha), was.Alpha, current.Alpha, true),
            (nameof(was.MinScore), was.MinScore, current.MinScore, !now.LowerIsBetter),
            (nameof(was.MaxNoAnswer), was.MaxNoAnswer, current.MaxNoAnswer, false),
            (nameof(was.MaxTruncated), was.MaxTruncated, current.MaxTruncated, false),
            (nameof(was.MaxRefused), was.MaxRefused, current.MaxRefused, false),
        ];
        bool isRecorded = current != GateTerms.None;
        foreach ((string name, double? before, double? after, bool isFloor) in terms)
        {
            bool isLooser = after is { } value ? isFloor ? value < before : value > before : before is not null && isRecorded;
            if (isLooser) yield return $"looser {name}: {Figures.Plain(before)} → {(after is null ? "none" : Figures.Plain(after))}";
        }
        if (was.EverySample && !current.EverySample && isRecorded) yield return "every sample had to be a hit, and need not be one now";
    }
}
