using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>The settings of a gate that allow more than they did.</summary>
internal static class RelaxedLimits
{
    /// <summary>One phrase each, with both values; none where either run has none recorded.</summary>
    public static IEnumerable<string> Of(RunHeader accepted, RunHeader now)
    {
        bool isRecorded = now.Gate != GateLimits.None;
        string?[] looser =
        [
            Looser("Threshold", LimitBound.WorstScore, accepted.Threshold, now.Threshold),
            .. GateLimits.All.Select(limit => Looser(limit.Name, limit.Bound, limit.Get(accepted.Gate), limit.Get(now.Gate))),
            accepted.Gate.EverySample && !now.Gate.EverySample && isRecorded ? "every sample had to be a hit, and need not be one now" : null,
        ];
        return looser.OfType<string>();

        string? Looser(string name, LimitBound bound, double? before, double? after)
        {
            bool isFloor = bound == LimitBound.Least || (bound == LimitBound.WorstScore && !now.LowerIsBetter);
            bool isLooser = after is { } value ? isFloor ? value < before : value > before : before is not null && isRecorded;
            return isLooser ? $"looser {name}: {Figures.Plain(before)} → {(after is null ? "none" : Figures.Plain(after))}" : null;
        }
    }
}
