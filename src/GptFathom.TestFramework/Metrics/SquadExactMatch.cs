namespace GptFathom.Metrics;

/// <summary>
/// 1 when the answer equals a target, any of its aliases, after the normalisation of SQuAD (Rajpurkar et al. 2016, arXiv:1606.05250: evaluate-v1.1.py), else 0.
/// Numbers and option letters are words like others; <see cref="ExactMatch"/> compares them by what they mean.
/// </summary>
public sealed class SquadExactMatch : IMetric
{
    private SquadExactMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new SquadExactMatch();

    /// <inheritdoc/>
    public string Id => "squad-exact-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string normalised = SquadText.Normalise(answer);
        return sample.Targets.Any(target => SquadText.Normalise(target) == normalised) ? 1 : 0;
    }
}
